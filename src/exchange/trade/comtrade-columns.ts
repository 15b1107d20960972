// The columns of UN Comtrade under their three sets of names, and what stands in them.
import type { Flow } from './figure.js';
import { Header, type KnownNames } from './header.js';

/** What a column of UN Comtrade holds. */
export type Meaning =
  | `${'reporter' | 'partner'}${'Code' | 'Iso' | 'Name'}`
  | 'flow'
  | 'flowName'
  | 'classification'
  | 'product'
  | 'productName'
  | 'year'
  | 'period'
  | 'value'
  | `quantity${'' | 'UnitCode' | 'Unit' | 'Estimated'}`
  | 'partner2'
  | 'customs'
  | 'supply'
  | 'transport';

/** API, files and web answers, in this order where they differ. */
export const knownNames: KnownNames<Meaning> = {
  reporterCode: ['reportercode', 'rtcode'],
  reporterIso: ['reporteriso', 'rt3iso'],
  reporterName: ['reporterdesc', 'reporter', 'rttitle'],
  partnerCode: ['partnercode', 'ptcode'],
  partnerIso: ['partneriso', 'pt3iso'],
  partnerName: ['partnerdesc', 'partner', 'pttitle'],
  flow: ['flowcode', 'tradeflowcode', 'rgcode'],
  flowName: ['flowdesc', 'tradeflow', 'rgdesc'],
  classification: ['classificationcode', 'classification', 'pfcode'],
  product: ['cmdcode', 'commoditycode'],
  productName: ['cmddesc', 'commodity', 'cmddesce'],
  year: ['refyear', 'year', 'yr'],
  period: ['period'],
  value: ['primaryvalue', 'tradevalueus', 'tradevalue'],
  quantity: ['qty', 'tradequantity'],
  quantityUnitCode: ['qtyunitcode', 'qtcode'],
  quantityUnit: ['qtyunitabbr', 'qtyunit', 'qtdesc'],
  quantityEstimated: ['isqtyestimated'],
  partner2: ['partner2code', '2ndpartnercode', 'ptcode2'],
  customs: ['customscode', 'customsproccode', 'cstcode'],
  supply: ['moscode'],
  transport: ['motcode', 'modeoftransportcode'],
};

/** Codes and words of a flow in any of the three, in plain lower case. */
export const flowWords: Readonly<Record<Flow, readonly string[]>> = {
  exports: ['x', '2', 'export', 'exports'],
  imports: ['m', '1', 'import', 'imports'],
  're-exports': ['rx', '3', 're-export', 're-exports'],
  'domestic-exports': ['dx', 'domestic export', 'domestic exports'],
};

/** What a row has in these columns where it is not a part of another row. */
export const whole = {
  partner2: ['', '0', 'N/A'],
  customs: ['', 'C00'],
  supply: ['', '0', '-1'],
  transport: ['', '0', '-1'],
};

export const isComtrade = (names: readonly string[]): boolean => {
  const header = new Header(names, knownNames);
  return header.has('product') && header.has('value') && (header.has('reporterCode') || header.has('reporterIso'));
};
