// The Relay types of lists: a connection and an edge for each kind and interface, and for each relationship whose edges have properties.
import { Int } from 'type-graphql';
import { GraphQLBoolean, GraphQLFloat, GraphQLString } from 'graphql';
import type { NodeType, Relation } from '../../ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../ontology/property.js';
import { havePosition } from '../../ontology/positions.js';
import { listName } from './names.js';
import { addField, ObjectTypes, type Output } from './object-types.js';
import type { TypeReference, ValueTypes } from './values.js';

/** Adds the fields of properties, lists as lists. */
export function addProperties(
  to: Output,
  properties: readonly PropertyDeclaration[],
  values: ValueTypes,
  nullable = false,
): void {
  for (const property of properties) {
    const { type, description, optional } = property;
    const reference = values.output(type);
    const output = () => (type.list ? [reference] : reference);
    addField(to, fieldName(property), output, description, nullable || optional === true);
  }
}

export class Connections {
  readonly #objects = new ObjectTypes();
  readonly pageInfo: Output;

  constructor(
    private readonly values: ValueTypes,
    private readonly nodeClass: (type: NodeType) => TypeReference,
    private readonly provenance: Output,
    private readonly linkProperties: readonly PropertyDeclaration[],
  ) {
    this.pageInfo = this.#objects.of('PageInfo', 'Where a page lies in its list.', (made) => {
      addField(
        made,
        'hasNextPage',
        () => GraphQLBoolean,
        'Whether more follows; paging backwards, whether `before` was given',
      );
      addField(
        made,
        'hasPreviousPage',
        () => GraphQLBoolean,
        'Whether more precedes; paging forwards, whether `after` was given',
      );
      addField(made, 'startCursor', () => GraphQLString, 'Cursor of the first edge', true);
      addField(made, 'endCursor', () => GraphQLString, 'Cursor of the last edge', true);
    });
  }

  /** The connection of a list. */
  of(target: NodeType, relation?: Relation): Output {
    const name = listName(target, relation);
    const node = () => this.nodeClass(target);
    return this.#objects.of(`${name}Connection`, `A page of a list of ${target.name}.`, (made) => {
      const edge = this.#edge(name, target, relation);
      addField(made, 'edges', () => [edge], 'The page with cursors and what is known of each relationship');
      addField(made, 'nodes', () => [node()], 'The page without cursors');
      addField(made, 'pageInfo', () => this.pageInfo, 'Where the page lies in the list');
      addField(made, 'totalCount', () => Int, 'How many the whole list has, on all pages');
    });
  }

  #edge(name: string, target: NodeType, relation?: Relation): Output {
    const own = relation?.relationship.ownProperties ?? [];
    const description =
      own.length > 0
        ? (relation?.relationship.declaration.description ?? '')
        : `A ${target.name} in a list; in a list along a relationship also when that holds and who says so.`;
    return this.#objects.of(`${name}Edge`, description, (made) => {
      addField(made, 'cursor', () => GraphQLString, 'Place in this list and order, for `after` and `before`');
      addField(made, 'node', () => this.nodeClass(target), `The ${target.name}`);
      if (havePosition(target.kinds)) {
        const words = 'Kilometres along the Earth from the place that `near` names; null in a list without `near`';
        addField(made, 'distanceKm', () => GraphQLFloat, words, true);
      }
      addProperties(made, own, this.values);
      addProperties(made, this.linkProperties.filter(isField), this.values, true);
      addField(
        made,
        'provenance',
        () => [this.provenance],
        'Who says that the relationship holds; empty in a list that follows none',
      );
    });
  }
}
