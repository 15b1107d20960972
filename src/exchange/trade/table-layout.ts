// How a table of countries and products lies: one figure a row, or a column for each year or each product.
import { Invalid } from '../../errors.js';
import { classificationOfColumn, type Classification } from './classification.js';
import { Header, type KnownNames } from './header.js';

export type Meaning = 'country' | 'partner' | 'product' | 'productName' | 'value' | 'year' | 'period' | 'unit';

/** Names that tables of trade use, the exact ones first. */
const knownNames: KnownNames<Meaning> = {
  country: [
    'exporter',
    'reporter',
    'origin',
    'country',
    'countrycode',
    'locationcode',
    'iso3',
    'iso',
    'iso2',
    'exporteriso3',
    'reporteriso3',
    'reporteriso',
    'countryiso3code',
    'i',
  ],
  partner: [
    'importer',
    'partner',
    'destination',
    'dest',
    'partnercode',
    'importeriso3',
    'partneriso3',
    'partneriso',
    'partneriso3code',
    'j',
  ],
  product: [
    'product',
    'productcode',
    'commodity',
    'commoditycode',
    'cmdcode',
    'code',
    'hsproductcode',
    'hscode',
    'hs',
    'sitcproductcode',
    'sitccode',
    'sitc',
    'k',
  ],
  productName: ['productname', 'productdescription', 'commodityname', 'description'],
  value: ['value', 'exportvalue', 'exportval', 'exports', 'tradevalue', 'amount', 'fob', 'v'],
  year: ['year', 'yr', 't'],
  period: ['period'],
  unit: ['unit', 'currency'],
};

/** One of several columns of values, and what its name says. */
interface ValueColumn {
  readonly place: number;
  readonly name: string;
}

export interface TableLayout {
  readonly header: Header<Meaning>;
  /** What the name of the column of products says of its edition. */
  readonly classification?: Classification | undefined;
  /** One column of values, or one for each year or product. */
  readonly columns: { readonly each: 'value' | 'year' | 'product'; readonly values: readonly ValueColumn[] };
}

const years = /^(?:19|20)\d\d$/;
const codes = /^(?:[A-Za-z]{2,4}[ _]?)?\d{2,6}$/;

/** The column of products may be named after its classification: `hs92`, `sitc2`. */
function withProductColumn(names: readonly string[], given: Readonly<Record<string, string>>): Record<string, string> {
  if (given['product'] !== undefined) return { ...given };
  const named = names.find((name) => classificationOfColumn(name) !== undefined);
  return named === undefined ? { ...given } : { ...given, product: named };
}

export function layoutOf(names: readonly string[], given: Readonly<Record<string, string>>): TableLayout {
  const header = new Header(names, knownNames, withProductColumn(names, given));
  if (!header.has('country')) {
    throw new Invalid(
      `The file has no column of countries among ${names.join(', ')}; name it with --column country=….`,
    );
  }
  const classification = classificationOfColumn(header.nameOf('product'));
  const value = header.place('value');
  if (value !== undefined && header.has('product')) {
    return {
      header,
      classification,
      columns: { each: 'value', values: [{ place: value, name: header.nameOf('value') }] },
    };
  }
  const all = names.map((name, place) => ({ name, place }));
  if (header.has('product')) {
    const values = all.filter(({ name }) => years.test(name));
    if (values.length > 0) return { header, classification, columns: { each: 'year', values } };
    throw new Invalid('The file has neither a column of values nor one for each year; name one with --column value=….');
  }
  const taken = new Set((['country', 'partner', 'year', 'period', 'unit'] as const).map((one) => header.place(one)));
  const values = all.filter(({ name, place }) => !taken.has(place) && codes.test(name));
  if (values.length > 0 && value === undefined) return { header, columns: { each: 'product', values } };
  throw new Invalid('The file has no column of products; name it with --column product=….');
}
