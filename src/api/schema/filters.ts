// The input types of filters and orders: one pair for each kind, interface and relationship with properties of its own.
import { constantCase } from '../../name-forms.js';
import { nodeKinds } from '../../ontology/node-kinds.js';
import { Field, InputType } from 'type-graphql';
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLString } from 'graphql';
import { operators } from '../../graph/compile/comparisons.js';
import { edgeOrders, nodeOrders } from '../../graph/compile/orders.js';
import { quantifiers } from '../../graph/compile/where.js';
import type { Model, NodeType, Relation } from '../../ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../ontology/property.js';
import type { Geography } from './geography.js';
import { hasOwnTypes, listName } from './names.js';
import { namedClass, type TypeReference, type ValueTypes } from './values.js';

type Input = new () => object;

const filterNames = {
  text: ['TextFilter', 'Comparisons of a text; all given ones have to hold.'],
  identifier: ['CodeFilter', 'Comparisons of a code; all given ones have to hold.'],
  integer: ['IntFilter', 'Comparisons of a whole number; all given ones have to hold.'],
  number: ['FloatFilter', 'Comparisons of a number; all given ones have to hold.'],
  instant: ['DateTimeFilter', 'Comparisons of a moment; all given ones have to hold.'],
  partialDate: [
    'PartialDateFilter',
    'Comparisons of a date known to the year, half, quarter, month or day; all given ones have to hold.',
  ],
  money: [
    'MoneyFilter',
    'Comparisons of an amount of money in the currency it was stated in; all given ones have to hold.',
  ],
} as const;

const idFilter = ['IdFilter', 'Comparisons of an id; all given ones have to hold.'] as const;

/** Said once for all filters, so that their fields need not repeat it. */
const whereDescription =
  'All given conditions have to hold. An unknown value satisfies no comparison; `null` asks for it. ' +
  'A list of words means one of these. `…Some`, `…None`, `…Every`: at least one, none, all of those that a relationship leads to.';

const addField = (input: Input, name: string, type: () => unknown, description?: string): void => {
  Field(type as () => Input, { nullable: true, ...(description ? { description } : {}) })(
    input.prototype as object,
    name,
  );
};

export class Filters {
  readonly #values: ValueTypes;
  readonly #inputs = new Map<string, Input>();
  readonly #orders = new Map<string, TypeReference>();
  readonly #kinds: TypeReference;

  constructor(
    model: Model,
    values: ValueTypes,
    private readonly geography: Geography,
  ) {
    this.#values = values;
    const { name, description, values: words } = nodeKinds(model.kinds);
    const names = new Map(model.kinds.map((kind) => [constantCase(kind.name), kind.name]));
    this.#kinds = values.enumeration(name, description, words, (word) => names.get(word) ?? word);
  }

  /** The filter of a list. */
  where(target: NodeType, relation?: Relation): Input {
    const name = `${listName(target, relation)}Where`;
    const own = hasOwnTypes(relation);
    return this.#input(name, whereDescription, (input) => {
      const properties = own ? relation.relationship.properties : target.properties;
      for (const property of properties.filter(isField)) this.#condition(input, property);
      if (own) {
        const { nodeType } = relation.relationship;
        const node = this.where(nodeType);
        addField(input, 'node', () => node, 'What the relationship leads to satisfies this');
      } else {
        this.#narrowings(input, target);
        this.geography.addWithin(input, target);
        for (const one of target.relations) {
          const along = this.where(one.target, one);
          for (const suffix of quantifiers) {
            addField(input, `${one.field}${suffix}`, () => along);
          }
        }
      }
      addField(input, 'and', () => [input], 'All of these hold');
      addField(input, 'or', () => [input], 'At least one of these holds');
      addField(input, 'not', () => input, 'This does not hold');
    });
  }

  /** The orders of a list. */
  order(target: NodeType, relation?: Relation): TypeReference {
    const name = `${listName(target, relation)}Order`;
    const known = this.#orders.get(name);
    if (known) return known;
    const orders = hasOwnTypes(relation) ? edgeOrders(relation.relationship) : nodeOrders(target);
    const made = this.#values.enumeration(
      name,
      'What to sort by, upwards or downwards; unknown values come last both ways.',
      Object.fromEntries([...orders.keys()].map((word) => [word, ''])),
    );
    this.#orders.set(name, made);
    return made;
  }

  /** What can be asked of a node that may be of several kinds: which kind it is, and conditions on each. */
  #narrowings(input: Input, target: NodeType): void {
    if (target.kinds.length === 1 && target.kinds[0] === target) return;
    addField(
      input,
      'kind',
      () => [this.#kinds],
      'It is of one of these kinds; the fields below name a kind and what it has to satisfy',
    );
    for (const kind of target.kinds) {
      const narrowed = this.where(kind);
      addField(input, kind.field, () => narrowed);
    }
  }

  #condition(input: Input, property: PropertyDeclaration): void {
    const { type } = property;
    const { comparison } = type;
    const name = fieldName(property);
    if (!comparison) return;
    if (comparison === 'flag') return addField(input, name, () => GraphQLBoolean);
    if (comparison === 'choice' || comparison === 'choices') {
      const words = this.#values.output(type);
      const options = { nullable: comparison === 'choice' ? ('itemsAndList' as const) : true };
      Field(() => [words], options)(input.prototype as object, name);
      return;
    }
    const [filter, explanation] = type.output === GraphQLID ? idFilter : filterNames[comparison];
    const comparisons = this.#comparisons(filter, explanation, comparison, type.output as TypeReference);
    addField(input, name, () => comparisons);
  }

  #comparisons(name: string, description: string, comparison: keyof typeof operators, scalar: TypeReference): Input {
    return this.#input(name, description, (input) => {
      for (const [operator, { takes, description: meaning }] of Object.entries(operators[comparison])) {
        const types = {
          value: scalar,
          values: [scalar],
          flag: GraphQLBoolean,
          text: GraphQLString,
          number: GraphQLFloat,
        };
        addField(input, operator, () => types[takes], meaning);
      }
    });
  }

  #input(name: string, description: string, fill: (input: Input) => void): Input {
    const known = this.#inputs.get(name);
    if (known) return known;
    const made = namedClass(name);
    this.#inputs.set(name, made);
    InputType(name, { description })(made);
    fill(made);
    return made;
  }
}
