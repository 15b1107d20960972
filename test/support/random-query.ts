// Random filters and orders over the whole model, as GraphQL inputs.
import { operators } from '../../src/graph/compile/comparisons.js';
import type { NodeType, Relation } from '../../src/ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../src/ontology/property.js';
import { wordsOf } from '../../src/ontology/value-type.js';
import type { Bundle } from '../../src/exchange/bundle.js';
import { pick, type Random } from './random-values.js';

type Where = Record<string, unknown>;

const searchable = (property: PropertyDeclaration): boolean =>
  property.type.comparison !== undefined && isField(property) && (!property.derived || property.name === 'id');

export class RandomQueries {
  /** Values that occur, so that conditions hold often enough to mean something. */
  readonly #occurring = new Map<PropertyDeclaration['type'], unknown[]>();

  constructor(
    private readonly random: Random,
    bundle: Bundle,
  ) {
    const note = (properties: readonly PropertyDeclaration[], values: Readonly<Record<string, unknown>>) => {
      for (const { name, type } of properties) {
        if (values[name] === undefined) continue;
        const known = this.#occurring.get(type) ?? [];
        if (known.length < 40) known.push(values[name]);
        this.#occurring.set(type, known);
      }
    };
    for (const { kind, values } of bundle.nodes) note(kind.properties, values);
    for (const { relationship, values } of bundle.relationships) note(relationship.properties, values);
  }

  /** A filter of a list; `possible` are the kinds that can stand there, as a filter on any other is refused. */
  where(type: NodeType, relation?: Relation, depth = 0, possible = relation?.targetKinds ?? type.kinds): Where {
    const { random } = this;
    const own = relation && relation.relationship.ownProperties.length > 0 ? relation.relationship : undefined;
    const where: Where = {};
    if (random() < 0.7) {
      const property = pick(random, (own ? own.properties : type.properties).filter(searchable));
      const condition = this.#condition(property);
      if (condition !== undefined) where[fieldName(property)] = condition;
    }
    if (depth >= 2) return where;
    if (own && random() < 0.4) where['node'] = this.where(own.nodeType, undefined, depth + 1, possible);
    if (!own && !(type.kinds.length === 1 && type.kinds[0] === type) && random() < 0.4) {
      const kind = pick(random, possible);
      if (random() < 0.5) where['kind'] = [kind.name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()];
      else where[kind.field] = this.where(kind, undefined, depth + 1);
    }
    if (!own && type.relations.length > 0 && random() < 0.5) {
      const leading = pick(random, type.relations);
      where[`${leading.field}${pick(random, ['Some', 'None', 'Every'])}`] = this.where(
        leading.target,
        leading,
        depth + 1,
      );
    }
    if (random() < 0.25) where['not'] = this.where(type, relation, depth + 1, possible);
    if (random() < 0.2) where['or'] = [1, 2].map(() => this.where(type, relation, depth + 1, possible));
    return where;
  }

  #condition({ type, optional }: PropertyDeclaration): unknown {
    const { random } = this;
    const occurring = this.#occurring.get(type);
    const { comparison } = type;
    if (comparison === 'flag') return pick(random, [true, false, null]);
    const words = wordsOf(type);
    if (comparison === 'choice') return [pick(random, words), pick(random, [...words, null])];
    if (comparison === 'choices') return [pick(random, words)];
    if (!occurring || comparison === undefined) return undefined;
    const value = pick(random, occurring);
    const names = Object.keys(operators[comparison]).filter((name) => name !== 'isNull' || optional);
    const name = pick(random, names);
    if (name === 'isNull') return { isNull: random() < 0.5 };
    if (name === 'in') return { in: [value, pick(random, occurring)] };
    if (comparison === 'money') return name === 'currency' ? { currency: 'EUR' } : { [name]: 200 };
    if (name === 'startsWith' || name === 'contains') return { [name]: (value as string).slice(0, 2) };
    return { [name]: value };
  }

  orderBy(orders: readonly string[]): string[] {
    const usable = orders.filter((name) => !/RECORD_|CREATED_AT|UPDATED_AT|SYNTHETIC|MERGED_INTO|ROLES/.test(name));
    return Array.from({ length: Math.floor(this.random() * 3) }, () => pick(this.random, usable));
  }
}
