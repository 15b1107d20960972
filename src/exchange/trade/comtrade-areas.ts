// Where the area codes of UN Comtrade part from ISO 3166-1: other numbers for countries of today, and areas that are none.
// Source: UN Comtrade, reference lists of reporters and partner areas (comtradeapi.un.org/files/v1/app/reference/
// Reporters.json and partnerAreas.json, read 2026-11-22); ISO 3166-3 for codes that were withdrawn.

/** Countries of today whose number in UN Comtrade is not that of ISO: it counts territories that ISO lists apart. */
export const otherNumbers: Readonly<Record<string, { readonly iso3: string; readonly why: string }>> = {
  '251': { iso3: 'FRA', why: 'UN Comtrade counts Monaco and the overseas departments in' },
  '579': { iso3: 'NOR', why: 'UN Comtrade counts Svalbard and Jan Mayen in' },
  '699': { iso3: 'IND', why: 'UN Comtrade counts India from 1975 on under this number' },
  '757': { iso3: 'CHE', why: 'UN Comtrade counts Liechtenstein in' },
  '842': { iso3: 'USA', why: 'UN Comtrade counts Puerto Rico and the US Virgin Islands in' },
};

/** Codes that ISO gave to a country of today until it was renamed or its code was changed; the territory is the same. */
export const earlierCodes: Readonly<Record<string, { readonly iso3: string; readonly why: string }>> = {
  BUR: { iso3: 'MMR', why: 'code of Burma until 1989 (ISO 3166-3: BUMM)' },
  ROM: { iso3: 'ROU', why: 'code of Romania until 2002 (ISO 3166-1)' },
  TMP: { iso3: 'TLS', why: 'code of East Timor until 2002 (ISO 3166-3: TPTL)' },
  ZAR: { iso3: 'COD', why: 'code of Zaire until 1997 (ISO 3166-3: ZRCD)' },
};

/** Areas whose territory is no country of today, with the last year in UN Comtrade where it names one. */
export const formerAreas: Readonly<Record<string, string>> = {
  '58': 'Belgium-Luxembourg (until 1998)',
  '200': 'Czechoslovakia (until 1992)',
  '230': 'Ethiopia with Eritrea (until 1992)',
  '278': 'German Democratic Republic (until 1990)',
  '280': 'Federal Republic of Germany (until 1990)',
  '459': 'Peninsular Malaysia (until 1963)',
  '530': 'Netherlands Antilles (until 2010)',
  '532': 'Netherlands Antilles with Aruba (until 1985)',
  '582': 'Trust Territory of the Pacific Islands (until 1991)',
  '588': 'East and West Pakistan (until 1971)',
  '590': 'Panama without the Canal Zone (until 1977)',
  '592': 'Panama Canal Zone (until 1977)',
  '658': 'Saint Kitts, Nevis and Anguilla (until 1980)',
  '698': 'Sikkim (until 1974)',
  '711': 'Southern African Customs Union (until 1999)',
  '717': 'Rhodesia and Nyasaland (until 1964)',
  '720': 'Democratic Yemen (until 1990)',
  '736': 'Sudan with South Sudan (until 2011)',
  '810': 'Soviet Union (until 1990)',
  '835': 'Tanganyika (until 1964)',
  '836': 'Zanzibar and Pemba (until 1964)',
  '841': 'United States and Puerto Rico (until 1980)',
  '866': 'Democratic Republic of Viet-Nam (until 1974)',
  '868': 'Republic of Viet-Nam (until 1974)',
  '886': 'Arab Republic of Yemen (until 1990)',
  '890': 'Socialist Federal Republic of Yugoslavia (until 1991)',
  '891': 'Serbia and Montenegro (until 2005)',
  BLX: 'Belgium-Luxembourg (until 1998)',
  ANT: 'Netherlands Antilles (until 2010)',
  CSK: 'Czechoslovakia (until 1992)',
  DDR: 'German Democratic Republic (until 1990)',
  SCG: 'Serbia and Montenegro (until 2005)',
  SUN: 'Soviet Union (until 1990)',
  YMD: 'Democratic Yemen (until 1990)',
  YUG: 'Yugoslavia',
};

/** Under the number that ISO gives to a country of today, UN Comtrade keeps an earlier one. */
export const formerInComtrade: Readonly<Record<string, string>> = { '356': 'India without Sikkim (until 1974)' };

/** The whole world as a partner: the total of an exporter. */
export const worldCodes: ReadonlySet<string> = new Set(['0', '000', 'W00', 'WLD', 'WORLD']);

/** Groups, rests and special categories. */
export const noCountries: Readonly<Record<string, string>> = {
  '97': 'European Union',
  '129': 'Caribbean, not elsewhere specified',
  '221': 'Eastern Europe, not elsewhere specified',
  '290': 'Northern Africa, not elsewhere specified',
  '471': 'Central American Common Market, not elsewhere specified',
  '472': 'Africa CAMEU region, not elsewhere specified',
  '473': 'Latin American Integration Association, not elsewhere specified',
  '490': 'Other Asia, not elsewhere specified',
  '492': 'Europe EU, not elsewhere specified',
  '527': 'Oceania, not elsewhere specified',
  '536': 'Neutral Zone',
  '568': 'Other Europe, not elsewhere specified',
  '577': 'Other Africa, not elsewhere specified',
  '636': 'Rest of America, not elsewhere specified',
  '637': 'North and Central America, not elsewhere specified',
  '697': 'Europe EFTA, not elsewhere specified',
  '837': 'Bunkers',
  '838': 'Free zones',
  '839': 'Special categories',
  '849': 'US Miscellaneous Pacific Islands',
  '879': 'Western Asia, not elsewhere specified',
  '899': 'Areas, not elsewhere specified',
  A49: 'Caribbean, not elsewhere specified',
  A59: 'North and Central America, not elsewhere specified',
  A79: 'Rest of America, not elsewhere specified',
  E19: 'Other Europe, not elsewhere specified',
  E29: 'Eastern Europe, not elsewhere specified',
  EUR: 'European Union',
  F19: 'Other Africa, not elsewhere specified',
  F49: 'Northern Africa, not elsewhere specified',
  F97: 'Western Asia, not elsewhere specified',
  O19: 'Oceania, not elsewhere specified',
  R20: 'Europe EFTA, not elsewhere specified',
  R91: 'Central American Common Market, not elsewhere specified',
  S19: 'Other Asia, not elsewhere specified',
  X1: 'Bunkers',
  X2: 'Free zones',
  XX: 'Special categories',
  _X: 'Areas, not elsewhere specified',
};
