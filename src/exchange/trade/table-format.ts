// Rows of a table of countries and products, long or wide, with or without partners and years.
import { Invalid } from '../../errors.js';
import { tradeUnit } from '../../model/vocabularies/trade-unit.js';
import type { ExactDecimal } from '../../ontology/exact-decimal.js';
import { isAggregateCode, printClassification, same, type Classification } from './classification.js';
import { worldCodes } from './comtrade-areas.js';
import type { Broken, FileMeaning, Finding, TradeFormat } from './figure.js';
import { isBroken, readValue } from './read-value.js';
import { layoutOf, type Meaning, type TableLayout } from './table-layout.js';
import { periodOf, printPeriod, readPeriod, type TradePeriod } from './trade-period.js';

/** What the header and the user say together; they must not say different things. */
function classificationOf({ classification: said }: TableLayout, given: Classification | undefined): Classification {
  if (said && given && !same(said, given)) {
    throw new Invalid(
      `The column of products says ${printClassification(said)}, --scheme and --revision say ${printClassification(given)}.`,
    );
  }
  const found = said ?? given;
  if (!found)
    throw new Invalid('The file does not say which edition its codes are of; say it with --scheme and --revision.');
  return found;
}

const shapes = { value: 'one figure a row', year: 'a column for each year', product: 'a column for each product' };

export class TableFormat implements TradeFormat {
  readonly said: readonly string[];
  readonly #layout: TableLayout;
  readonly #classification: Classification;

  constructor(
    names: readonly string[],
    readonly meaning: FileMeaning,
  ) {
    const layout = layoutOf(names, meaning.columns);
    const { header, columns } = layout;
    this.#layout = layout;
    this.#classification = classificationOf(layout, meaning.classification);
    if (meaning.unit === undefined && !header.has('unit')) {
      throw new Invalid(
        'The file does not say the unit of its values; say it with --unit USD, or --unit RELATIVE for an index.',
      );
    }
    if (columns.each !== 'year' && !header.has('year') && !header.has('period') && !meaning.year && !meaning.period) {
      throw new Invalid('The file has no column of years; say the year with --year, and a period with --period.');
    }
    if (meaning.flow === 'imports' && !header.has('partner')) {
      throw new Invalid(
        'Imports by product without a partner are the exports of no country; the file needs a column of partners.',
      );
    }
    const named = (['country', 'partner', 'product', 'value', 'year', 'period', 'unit'] as const).filter((one) =>
      header.has(one),
    );
    this.said = [
      `a table, ${shapes[columns.each]}: ${named.map((one) => `${one} in "${header.nameOf(one)}"`).join(', ')}`,
      `edition of the codes: ${printClassification(this.#classification)}`,
      `values in ${header.has('unit') ? `the unit of the column "${header.nameOf('unit')}"` : (meaning.unit ?? '')}`,
    ];
  }

  read(line: number, cells: readonly string[]): readonly Finding[] {
    const { columns } = this.#layout;
    return columns.values.flatMap(({ place, name }): readonly Finding[] => {
      const cell = cells[place]?.trim() ?? '';
      // In a wide table an empty cell is a figure that nobody states.
      if (columns.each !== 'value' && cell === '') return [];
      const value = readValue(cell, this.meaning.times, { line, column: name });
      if (isBroken(value)) return [value];
      return [this.#finding(line, cells, { cell, name, value })];
    });
  }

  #finding(
    line: number,
    cells: readonly string[],
    { cell, name, value }: { cell: string; name: string; value: ExactDecimal | undefined },
  ): Finding {
    const { columns } = this.#layout;
    const unit = this.#unit(line, cells);
    if (typeof unit !== 'string') return unit;
    const written = columns.each === 'product' ? name.replace(/^[A-Za-z]+[ _]?/, '') : this.#cell(cells, 'product');
    const product = written.replaceAll('.', '');
    if (product === '') return this.#empty(line, 'product');
    if (isAggregateCode(product)) return { line, reason: 'aggregate-code', item: product, value, unit };
    const period = this.#period(cells, columns.each === 'year' ? name : undefined);
    if (typeof period === 'string') {
      const column = this.#layout.header.nameOf(this.#layout.header.has('period') ? 'period' : 'year');
      return { line, column, rule: 'value', message: period };
    }
    const { year, period: part } = this.meaning;
    const printed = printPeriod(period);
    if ((year ?? period.year) !== period.year || (part ?? printed) !== printed) {
      return { line, reason: 'other-period', item: printed, value, unit };
    }
    if (value === undefined) return { line, reason: 'no-value', item: product, unit };
    return this.#figure(line, cells, { ...period, product, value, stated: cell, unit });
  }

  #figure(
    line: number,
    cells: readonly string[],
    about: TradePeriod & { product: string; value: ExactDecimal; stated: string; unit: string },
  ): Finding {
    const { header } = this.#layout;
    const { flow, basis } = this.meaning;
    const [country, partner] = [this.#cell(cells, 'country'), this.#cell(cells, 'partner')];
    if (country === '') return this.#empty(line, 'country');
    if (partner === '' && header.has('partner')) return this.#empty(line, 'partner');
    const total = partner === '' || worldCodes.has(partner.toUpperCase());
    const listed = { line, value: about.value, unit: about.unit };
    if (total && flow === 'imports') return { ...listed, reason: 'world-total', item: partner };
    if (total && flow === 're-exports') return { ...listed, reason: 're-export-total', item: country };
    const [exporter, importer] = flow === 'imports' ? [partner, country] : [country, partner];
    return {
      ...about,
      line,
      exporter: { code: exporter },
      ...(total ? {} : { importer: { code: importer } }),
      productName: this.#cell(cells, 'productName') || undefined,
      classification: this.#classification,
      basis: flow === 'imports' ? 'MIRROR' : basis,
      ...(flow === 're-exports' ? { reExport: true } : {}),
      ...(flow === 'domestic-exports' && !total ? { reExport: false } : {}),
    };
  }

  #cell(cells: readonly string[], meaning: Meaning): string {
    return this.#layout.header.cell(cells, meaning);
  }

  #empty(line: number, meaning: Meaning): Broken {
    const column = this.#layout.header.nameOf(meaning);
    return { line, column, rule: 'required', message: 'is empty, but every row needs it' };
  }

  #unit(line: number, cells: readonly string[]): string | Broken {
    const { header } = this.#layout;
    const given = this.#cell(cells, 'unit').toUpperCase() || this.meaning.unit;
    const wrong = given === undefined ? 'is empty, but every row needs it' : tradeUnit.check(given);
    if (wrong || given === undefined)
      return { line, column: header.nameOf('unit'), rule: 'value', message: `"${given ?? ''}" ${wrong}` };
    if (this.meaning.unit === undefined || this.meaning.unit === given) return given;
    const message = `is ${given}, but --unit says ${this.meaning.unit}`;
    return { line, column: header.nameOf('unit'), rule: 'value', message };
  }

  #period(cells: readonly string[], named: string | undefined): TradePeriod | string {
    const { header } = this.#layout;
    const { year: given, period: givenPeriod } = this.meaning;
    const year = named ?? this.#cell(cells, 'year');
    const written =
      this.#cell(cells, 'period') || (header.has('period') ? '' : givenPeriod) || year || given?.toString() || '';
    const read = readPeriod(written);
    if (read === undefined) return `"${written}" is not a year or a period such as 2019, 2019-03 or 1998/2000`;
    return periodOf(read, /^\d{4}$/.test(year) ? Number(year) : undefined, given);
  }
}
