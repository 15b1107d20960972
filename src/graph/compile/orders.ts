// The orders that lists offer: every property that can be compared, in both directions.
import type { NodeType, RelationshipType } from '../../ontology/model.js';
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { OrderKey } from './selection.js';

const constantCase = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

const served = ({ internal, provenance }: PropertyDeclaration): boolean => !internal && !provenance;

function both(properties: readonly PropertyDeclaration[], on: OrderKey['on'], prefix = ''): [string, OrderKey][] {
  return properties
    .filter((property) => served(property) && property.type.sortSuffix !== undefined)
    .flatMap((property) =>
      [false, true].map((descending): [string, OrderKey] => [
        `${prefix}${constantCase(property.name)}_${descending ? 'DESC' : 'ASC'}`,
        { on, property, descending },
      ]),
    );
}

/** The orders of a list of nodes, by the name GraphQL gives them. */
export const nodeOrders = (type: NodeType): ReadonlyMap<string, OrderKey> => new Map(both(type.properties, 'node'));

/** The orders of a list along a relationship with properties of its own: those, then the node's behind `NODE_`. */
export const edgeOrders = ({ properties, nodeType }: RelationshipType): ReadonlyMap<string, OrderKey> =>
  new Map([...both(properties, 'edge'), ...both(nodeType.properties, 'node', 'NODE_')]);
