// The edges that answers about networks show.
import { Property } from '../../ontology/property.js';
import { integer, list, node, text } from '../../ontology/values/index.js';
import { relationshipType } from './relationship-type.js';

export class NetworkEdge {
  @Property(relationshipType, 'Type of the relationship') relationship!: string;
  @Property(node(), 'Where it begins') from!: string;
  @Property(node(), 'Where it ends') to!: string;
  @Property(
    integer({ min: 1 }),
    'How many of the type lead from the one to the other on the day, such as sales of several products',
  )
  parallel!: number;
  @Property(list(text({ example: 'TRAINING' })), 'Types of service, where it is one') services!: string[];
}

/** An edge as statements return it. */
export interface EdgeFound {
  readonly relationship: string;
  readonly from: string;
  readonly to: string;
  readonly parallel: number;
  readonly services: readonly string[];
}

/** What is said about the graph is no part of the networks in it. */
export const evidence = ['CITES', 'OBJECT', 'SUBJECT'];

/** Each edge at the later of its two nodes, in the order of the nodes. */
export function edgesByNode(nodes: readonly string[], edges: readonly EdgeFound[]): ReadonlyMap<string, EdgeFound[]> {
  const places = new Map(nodes.map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? -1;
  const by = new Map<string, EdgeFound[]>(nodes.map((id) => [id, []]));
  for (const edge of edges) {
    const later = placeOf(edge.from) < placeOf(edge.to) ? edge.to : edge.from;
    by.get(later)?.push(edge);
  }
  const other = (id: string, { from, to }: EdgeFound): number => placeOf(from === id ? to : from);
  for (const [id, own] of by) {
    own.sort(
      (one, next) =>
        other(id, one) - other(id, next) ||
        Number(one.relationship > next.relationship) - Number(one.relationship < next.relationship) ||
        placeOf(one.from) - placeOf(next.from),
    );
  }
  return by;
}
