// The units of quantity in UN Comtrade as UCUM writes them.
// Source: UN Comtrade, QuantityUnits.json and the units recommended by the World Customs Organization.

/** By number and by abbreviation; units without a plain UCUM form are left away. */
const units: Readonly<Record<string, string>> = {
  '2': 'm2',
  '3': 'MW.h',
  '4': 'm',
  '5': '{piece}',
  '6': '{pair}',
  '7': 'L',
  '8': 'kg',
  '12': 'm3',
  '13': '[car_m]',
  '14': 'km',
  '15': 'g',
  '18': 'TJ',
  '21': 't',
  '22': 'kW.h',
  'm²': 'm2',
  m: 'm',
  u: '{piece}',
  '2u': '{pair}',
  l: 'L',
  kg: 'kg',
  'm³': 'm3',
  carat: '[car_m]',
  g: 'g',
};

/** The unit by its number, else by its abbreviation. */
export const unitOfQuantity = (code: string, abbreviation: string): string | undefined =>
  units[code] ?? (code === '' ? units[abbreviation] : undefined);
