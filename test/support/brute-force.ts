// Reads lists from a bundle in memory, by the meaning of the words alone: the judge of what the compiler answers.
import type { Bundle, NodeRecord, RelationshipRecord } from '../../src/exchange/bundle.js';
import type { NodeType, Relation } from '../../src/ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../src/ontology/property.js';
import { spanOf } from '../../src/ontology/values/partial-date.js';

export interface Row {
  readonly node: NodeRecord;
  readonly link?: RelationshipRecord;
}

type Where = Readonly<Record<string, unknown>>;
type Money = { amount: string; currency: string };

function compares(property: PropertyDeclaration, stored: unknown, condition: unknown): boolean {
  const { comparison } = property.type;
  if (comparison === 'flag') return condition === null ? stored === undefined : stored === condition;
  if (comparison === 'choice') return (condition as unknown[]).includes(stored ?? null);
  if (comparison === 'choices')
    return ((stored as unknown[]) ?? []).some((one) => (condition as unknown[]).includes(one));
  return Object.entries(condition as Record<string, unknown>).every(([operator, given]) => {
    if (operator === 'isNull') return (stored === undefined) === given;
    if (stored === undefined) return false;
    if (comparison === 'money') {
      const { amount, currency } = stored as Money;
      if (operator === 'currency') return currency === given;
      return operator === 'gte' ? Number(amount) >= (given as number) : Number(amount) <= (given as number);
    }
    if (comparison === 'partialDate') {
      const [own, asked] = [spanOf(stored as string)!, spanOf(given as string)!];
      if (operator === 'eq') return stored === given;
      if (operator === 'within') return own.lower >= asked.lower && own.upper <= asked.upper;
      return operator === 'before' ? own.upper < asked.lower : own.lower > asked.upper;
    }
    const value = stored as number;
    const words = stored as string;
    switch (operator) {
      case 'eq':
        return value === given;
      case 'in':
        return (given as unknown[]).includes(value);
      case 'startsWith':
        return words.startsWith(given as string);
      case 'contains':
        return words.includes(given as string);
      case 'gt':
        return value > (given as number);
      case 'gte':
        return value >= (given as number);
      case 'lt':
        return value < (given as number);
      default:
        return value <= (given as number);
    }
  });
}

export class BruteForce {
  readonly #nodes: ReadonlyMap<string, NodeRecord>;

  /** Reads what holds on a day. */
  constructor(
    private readonly bundle: Bundle,
    private readonly day: string,
  ) {
    this.#nodes = new Map(bundle.nodes.map((node) => [node.id, node]));
  }

  on(day: string): BruteForce {
    return new BruteForce(this.bundle, day);
  }

  #holds({ values: { validFrom, validTo } }: NodeRecord | RelationshipRecord): boolean {
    const begun = validFrom === undefined || spanOf(validFrom as string)!.lower <= this.day;
    return begun && (validTo === undefined || this.day <= spanOf(validTo as string)!.upper);
  }

  /** Only countries and provinces begin and end; the dates of a fact are those of what it says. */
  #exists(node: NodeRecord): boolean {
    return !['Country', 'Province'].includes(node.kind.name) || this.#holds(node);
  }

  all(type: NodeType): Row[] {
    return this.bundle.nodes
      .filter((node) => type.kinds.includes(node.kind) && this.#exists(node))
      .map((node) => ({ node }));
  }

  along(relation: Relation, from: NodeRecord): Row[] {
    const { relationship, direction } = relation;
    return this.bundle.relationships.flatMap((link) => {
      if (link.relationship !== relationship || !this.#holds(link)) return [];
      const ends: string[] = [];
      if (direction !== 'in' && link.from === from.id) ends.push(link.to);
      else if (direction !== 'out' && link.to === from.id) ends.push(link.from);
      // What is said, measured, succeeded, counted for a year or was covered may have ended.
      const happened = ['COVERS', 'EXPORTS', 'EXPORTS_TO', 'MEASURES', 'OBJECT', 'SUBJECT', 'SUCCEEDED_BY'];
      const lasting = happened.includes(relationship.type);
      return ends
        .map((end) => ({ node: this.#nodes.get(end)!, link }))
        .filter(({ node }) => lasting || this.#exists(node));
    });
  }

  matches(type: NodeType, row: Row, where: Where, relation?: Relation): boolean {
    const own = relation && relation.relationship.ownProperties.length > 0 ? relation.relationship : undefined;
    return Object.entries(where).every(([name, given]): boolean => {
      if (name === 'and') return (given as Where[]).every((one) => this.matches(type, row, one, relation));
      if (name === 'or') return (given as Where[]).some((one) => this.matches(type, row, one, relation));
      if (name === 'not') return !this.matches(type, row, given as Where, relation);
      if (own && name === 'node') return this.matches(own.nodeType, { node: row.node }, given as Where);
      const values = own ? row.link!.values : row.node.values;
      const property = (own ? own.properties : type.properties).find((one) => isField(one) && fieldName(one) === name);
      if (property) return compares(property, values[property.name], given);
      if (name === 'kind') {
        const constant = row.node.kind.name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
        return (given as string[]).includes(constant);
      }
      const narrowed = type.kinds.find((kind) => kind !== type && kind.field === name);
      if (narrowed) return row.node.kind === narrowed && this.matches(narrowed, row, given as Where);
      return this.#quantified(type, row.node, name, given as Where);
    });
  }

  #quantified(type: NodeType, node: NodeRecord, name: string, given: Where): boolean {
    const relation = type.relations.find(
      ({ field }) => name === `${field}Some` || name === `${field}None` || name === `${field}Every`,
    )!;
    const actual = node.kind.relations.find(({ field }) => field === relation.field)!;
    const holds = (row: Row) => this.matches(relation.target, row, given, relation);
    const rows = this.along(actual, node);
    if (name.endsWith('Some')) return rows.some(holds);
    return name.endsWith('None') ? !rows.some(holds) : rows.every(holds);
  }

  /** Sorts by `NAME_ASC` and the like; unknown values last, then node id, then relationship id. */
  sort(
    rows: readonly Row[],
    keys: readonly { on: 'node' | 'edge'; property: PropertyDeclaration; descending: boolean }[],
  ): Row[] {
    const valueOf = ({ node, link }: Row, { on, property }: (typeof keys)[number]): unknown => {
      const value = (on === 'edge' ? link! : node).values[property.name];
      if (value === undefined) return undefined;
      if (property.name === 'id') return value;
      const { comparison } = property.type;
      if (comparison === 'partialDate') return spanOf(value as string)!.lower;
      return comparison === 'money' ? Number((value as Money).amount) : value;
    };
    const compare = (one: unknown, other: unknown): number => {
      if (one === other) return 0;
      return (one as number) < (other as number) ? -1 : 1;
    };
    return [...rows].sort((one, other) => {
      for (const key of keys) {
        const [left, right] = [valueOf(one, key), valueOf(other, key)];
        if (left === undefined || right === undefined) {
          if (left === right) continue;
          return left === undefined ? 1 : -1;
        }
        const order = compare(left, right);
        if (order !== 0) return key.descending ? -order : order;
      }
      return compare(one.node.id, other.node.id) || compare(one.link?.id, other.link?.id);
    });
  }
}
