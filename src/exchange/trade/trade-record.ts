// From a figure of the file to a relationship of the graph, or the reason why it is none.
import { asNumber } from '../../ontology/exact-decimal.js';
import type { Model, RelationshipType } from '../../ontology/model.js';
import type { RelationshipRecord, Values } from '../bundle.js';
import { relationshipId } from '../relationship-id.js';
import { printClassification } from './classification.js';
import type { Classes } from './classes.js';
import type { Area, Broken, Figure, LeftOut } from './figure.js';
import type { Place, Places } from './places.js';
import type { TradeTally } from './trade-tally.js';

/** What every record of a file has in common. */
export interface RecordContext {
  readonly model: Model;
  readonly places: Places;
  readonly classes: Classes;
  readonly tally: TradeTally;
  readonly file: string;
  readonly counted: 'line' | 'record';
  readonly sourceId: string;
  readonly recordedAt: string;
}

const known = (values: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The first value that breaks the rule of its type. */
function broken({ properties }: RelationshipType, values: Values, line: number): Broken | undefined {
  for (const { name: column, type } of properties) {
    const value = values[column];
    const wrong = value === undefined ? undefined : type.check(value);
    if (wrong) return { line, column, rule: 'value', message: `"${String(value)}" ${wrong}` };
  }
  return undefined;
}

export class TradeRecords {
  constructor(readonly context: RecordContext) {}

  of(figure: Figure): RelationshipRecord | LeftOut | Broken {
    const { model, classes, tally, file, counted, sourceId, recordedAt } = this.context;
    const { line, product, classification, value, unit, year, period } = figure;
    const leave = (reason: LeftOut['reason'], item: string, name?: string): LeftOut => ({
      line,
      reason,
      item,
      name,
      value,
      unit,
    });
    const exporter = this.#place(figure.exporter);
    if ('reason' in exporter) return leave(exporter.reason, exporter.code, exporter.name);
    const importer = figure.importer && this.#place(figure.importer);
    if (importer && 'reason' in importer) return leave(importer.reason, importer.code, importer.name);
    if (importer?.id === exporter.id) return leave('own-country', figure.exporter.code, figure.exporter.name);
    const classCodeId = classes.idOf(classification, product);
    if (classCodeId === undefined) {
      return leave('unknown-code', `${printClassification(classification)} ${product}`, figure.productName);
    }
    const { value: stored, exact } = asNumber(value);
    if (!exact) tally.inexact += 1;
    const relationship = model.relationship(importer ? 'ExportsTo' : 'Exports');
    const [from, to] = [exporter.id, importer?.id ?? classCodeId];
    const values = known({
      ...(importer ? { classCodeId, reExport: figure.reExport } : {}),
      ...(importer ? { quantity: figure.quantity, quantityUnit: figure.quantityUnit } : {}),
      year,
      period,
      value: stored,
      unit,
      basis: figure.basis,
      ...(exact ? {} : { stated: figure.stated }),
      sourceId,
      locator: `${counted} ${line}`,
      statementStatus: 'ASSERTED',
      recordedAt,
    });
    const fault = broken(relationship, values, line);
    if (fault) return fault;
    const id = relationshipId(relationship, from, to, values);
    return { relationship, id, from, to, values, origin: { file, line } };
  }

  #place(area: Area): Place {
    const place = this.context.places.of(area);
    if ('id' in place && place.readAs) this.context.tally.readAs(area.code, place.readAs);
    return place;
  }
}
