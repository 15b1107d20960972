// Rows of UN Comtrade: the API's columns, the columns of the files before it, and those of its web answers.
import { Invalid } from '../../errors.js';
import { readDecimal, type ExactDecimal } from '../../ontology/exact-decimal.js';
import {
  comtradeClassification,
  isAggregateCode,
  printClassification,
  same,
  type Classification,
} from './classification.js';
import { flowWords, knownNames, whole, type Meaning } from './comtrade-columns.js';
import { worldCodes } from './comtrade-areas.js';
import type { Area, FileMeaning, Finding, Flow, LeftOut, TradeFormat } from './figure.js';
import { Header } from './header.js';
import { unitOfQuantity } from './quantity-units.js';
import { isBroken, readValue } from './read-value.js';
import { periodOf, printPeriod, readPeriod, type TradePeriod } from './trade-period.js';

const breakdowns = Object.keys(whole) as (keyof typeof whole)[];

export class ComtradeFormat implements TradeFormat {
  readonly said: readonly string[];
  readonly #header: Header<Meaning>;

  constructor(
    names: readonly string[],
    readonly meaning: FileMeaning,
  ) {
    const header = new Header(names, knownNames, meaning.columns);
    this.#header = header;
    if (meaning.unit !== undefined && meaning.unit !== 'USD') {
      throw new Invalid(
        `UN Comtrade gives values in US dollars of the year, so that --unit ${meaning.unit} cannot be.`,
      );
    }
    if (!header.has('product') || !header.has('value') || !(header.has('reporterCode') || header.has('reporterIso'))) {
      throw new Invalid(
        `The file has not the columns of UN Comtrade: reporterCode or reporterISO, cmdCode, primaryValue.`,
      );
    }
    if (!header.has('flow') && !header.has('flowName'))
      throw new Invalid('The file has no column of flows (flowCode).');
    if (!header.has('classification') && !meaning.classification) {
      throw new Invalid('The file does not say which edition its codes are of; say it with --revision.');
    }
    if (!header.has('year') && !header.has('period') && meaning.year === undefined) {
      throw new Invalid('The file has no column of years; say the year with --year.');
    }
    this.said = [
      `UN Comtrade's columns, ${names.length} of them`,
      header.has('classification')
        ? 'edition of the codes: in each row'
        : `edition of the codes: ${meaning.classification ? printClassification(meaning.classification) : ''}`,
      'values in USD of the year',
    ];
  }

  read(line: number, cells: readonly string[]): readonly Finding[] {
    const value = readValue(this.#cell(cells, 'value'), this.meaning.times, {
      line,
      column: this.#header.nameOf('value'),
    });
    if (isBroken(value)) return [value];
    const leave = (reason: LeftOut['reason'], item: string, name?: string): readonly Finding[] => [
      { line, reason, item, name, value, unit: 'USD' },
    ];

    const flow = this.#flow(cells);
    if (flow !== this.meaning.flow) return leave('other-flow', flow);
    const part = breakdowns.find((one) => !whole[one].includes(this.#cell(cells, one)));
    if (part) return leave('breakdown', this.#header.nameOf(part));
    const product = this.#cell(cells, 'product');
    if (product === '') return [this.#empty(line, 'product')];
    if (isAggregateCode(product)) return leave('aggregate-code', product);
    const classification = this.#classification(cells);
    if (typeof classification === 'string') return leave('other-classification', classification);
    const period = this.#period(cells);
    if (typeof period === 'string')
      return [{ line, column: this.#header.nameOf('period'), rule: 'value', message: period }];
    const wanted = this.meaning;
    const printed = printPeriod(period);
    if ((wanted.year ?? period.year) !== period.year || (wanted.period ?? printed) !== printed) {
      return leave('other-period', printed);
    }
    if (value === undefined) return leave('no-value', product);
    return this.#figure(line, cells, { ...period, product, classification, value }, leave);
  }

  #figure(
    line: number,
    cells: readonly string[],
    about: TradePeriod & { product: string; classification: Classification; value: ExactDecimal },
    leave: (reason: LeftOut['reason'], item: string, name?: string) => readonly Finding[],
  ): readonly Finding[] {
    const [reporter, partner] = [this.#area(cells, 'reporter'), this.#area(cells, 'partner')];
    if (reporter.code === '')
      return [this.#empty(line, this.#header.has('reporterCode') ? 'reporterCode' : 'reporterIso')];
    const hasPartners = this.#header.has('partnerCode') || this.#header.has('partnerIso');
    if (partner.code === '' && hasPartners) {
      return [this.#empty(line, this.#header.has('partnerCode') ? 'partnerCode' : 'partnerIso')];
    }
    const total = !hasPartners || worldCodes.has(partner.code);
    const mirrored = this.meaning.flow === 'imports';
    const reExport = this.meaning.flow === 're-exports';
    if (total && mirrored) return leave('world-total', partner.code || 'W00', partner.name);
    if (total && reExport) return leave('re-export-total', reporter.code, reporter.name);
    const [exporter, importer] = mirrored ? [partner, reporter] : [reporter, partner];
    return [
      {
        ...about,
        line,
        exporter,
        ...(total ? {} : { importer, ...this.#quantity(cells) }),
        productName: this.#cell(cells, 'productName') || undefined,
        stated: this.#cell(cells, 'value'),
        unit: 'USD',
        basis: mirrored ? 'MIRROR' : (this.meaning.basis ?? 'REPORTED'),
        ...(reExport ? { reExport } : {}),
        ...(this.meaning.flow === 'domestic-exports' && !total ? { reExport: false } : {}),
      },
    ];
  }

  #cell(cells: readonly string[], meaning: Meaning): string {
    return this.#header.cell(cells, meaning);
  }

  #empty(line: number, meaning: Meaning): Finding {
    return {
      line,
      column: this.#header.nameOf(meaning),
      rule: 'required',
      message: 'is empty, but every row needs it',
    };
  }

  #flow(cells: readonly string[]): string {
    const given = (this.#cell(cells, 'flow') || this.#cell(cells, 'flowName')).toLowerCase();
    const known = (Object.keys(flowWords) as Flow[]).find((flow) => flowWords[flow].includes(given));
    return known ?? (this.#cell(cells, 'flowName') || given);
  }

  /** The number decides where the file has one: only it tells former countries from those of today. */
  #area(cells: readonly string[], side: 'reporter' | 'partner'): Area {
    const code = this.#cell(cells, `${side}Code`) || this.#cell(cells, `${side}Iso`);
    return { code, name: this.#cell(cells, `${side}Name`) || undefined };
  }

  /** The edition, or as a text one that is not wanted. */
  #classification(cells: readonly string[]): Classification | string {
    const given = this.#cell(cells, 'classification');
    const { classification: wanted } = this.meaning;
    const found = given === '' ? wanted : comtradeClassification(given);
    if (!found) return given;
    return wanted && !same(found, wanted) ? printClassification(found) : found;
  }

  #period(cells: readonly string[]): TradePeriod | string {
    const [period, year] = [this.#cell(cells, 'period'), this.#cell(cells, 'year')];
    const read = readPeriod(period || year || String(this.meaning.year));
    if (read === undefined) return `"${period || year}" is not a year or a month such as 2019 or 201903`;
    return periodOf(read, year === '' ? undefined : Number(year));
  }

  #quantity(cells: readonly string[]): { quantity?: number; quantityUnit?: string } {
    const unit = unitOfQuantity(this.#cell(cells, 'quantityUnitCode'), this.#cell(cells, 'quantityUnit'));
    const quantity = readDecimal(this.#cell(cells, 'quantity'));
    const estimated = /^(?:true|1)$/i.test(this.#cell(cells, 'quantityEstimated'));
    if (!unit || !quantity || quantity.digits < 0n || estimated) return {};
    return { quantity: Number(this.#cell(cells, 'quantity')), quantityUnit: unit };
  }
}
