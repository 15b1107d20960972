// The orders that lists offer: every property that can be compared, in both directions.
import type { NodeType, RelationshipType } from '../../ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../ontology/property.js';
import type { OrderKey } from './selection.js';
import { constantCase } from '../../name-forms.js';

function both(properties: readonly PropertyDeclaration[], on: OrderKey['on'], prefix = ''): [string, OrderKey][] {
  return properties
    .filter((property) => isField(property) && property.type.sortSuffix !== undefined)
    .flatMap((property) =>
      [false, true].map((descending): [string, OrderKey] => [
        `${prefix}${constantCase(fieldName(property))}_${descending ? 'DESC' : 'ASC'}`,
        { on, property, descending },
      ]),
    );
}

type Orders = ReadonlyMap<string, OrderKey>;

/** Each type's orders are worked out once: every list of every request looks its own up. */
function once<T extends object>(work: (of: T) => Orders): (of: T) => Orders {
  const known = new WeakMap<T, Orders>();
  return (of) => {
    const found = known.get(of) ?? work(of);
    known.set(of, found);
    return found;
  };
}

/** The orders of a list of nodes, by the name GraphQL gives them. */
export const nodeOrders = once(({ properties }: NodeType) => new Map(both(properties, 'node')));

/** The orders of a list along a relationship with properties of its own: those, then the node's behind `NODE_`. */
export const edgeOrders = once(
  ({ properties, nodeType }: RelationshipType) =>
    new Map([...both(properties, 'edge'), ...both(nodeType.properties, 'node', 'NODE_')]),
);
