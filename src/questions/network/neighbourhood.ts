// What lies around a node, breadth first.
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { flag, integer, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { edgesByNode, evidence, NetworkEdge, type EdgeFound } from './network-edge.js';
import { relationshipType } from './relationship-type.js';

class Takes {
  @Property(node(), 'The node in the middle') node!: string;
  @Property(integer({ min: 1, max: 3 }), 'How many relationships away at most') depth = 1;
  @Property(
    list(relationshipType, { min: 1, max: 100 }),
    'Only along these relationships, in either direction; along all without it',
    { optional: true },
  )
  types?: string[];
  @Property(integer({ min: 1, max: 200 }), 'How many nodes at most, the nearest first') limit = 100;
}

class Neighbour {
  @Property(node(), 'A node around the one in the middle') node!: string;
  @Property(integer({ min: 1 }), 'How many relationships away') distance!: number;
  @Property(
    list(nested(NetworkEdge, 'Relationships of one type between two nodes of a network.'), { max: 100 }),
    'What joins it to the node in the middle and to the rows before it, so that every edge stands in one row',
  )
  edges!: object[];
}

class Extent {
  @Property(
    flag(),
    'Whether there is more within this depth than is shown, as `limit` was reached or a node has very many neighbours',
  )
  truncated!: boolean;
}

interface Found {
  /** Ids, the one in the middle first. */
  readonly levels: readonly (readonly string[])[];
  readonly names: readonly (readonly [id: string, name: string])[];
  readonly edges: readonly EdgeFound[];
  readonly cut: boolean;
}

/** Of each node so many relationships are looked at. */
const fanOut = 500;

export const neighbourhood = question({
  name: 'neighbourhood',
  cypher: 'network/neighbourhood',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { evidence, fanOut },
  row: Neighbour,
  beside: Extent,
  description:
    'The nodes around a node, breadth first along relationships in either direction: nearest first, those of the same distance by name and id, with everything that joins them. Of each node 500 relationships are followed; where there are more, or more than `limit` nodes, `truncated` says so.',
  citation: 'Wasserman and Faust 1994, Social Network Analysis, 2.3 (ego-centred networks)',
  verified: { reference: 'breadth-first search over random graphs', largestDifference: 0 },
  example:
    'neighbourhood(node: "ctry:vn", limit: 10) { truncated rows { node { id name } distance edges { relationship from { id } to { id } } } }',
  reads: ['levels', 'names', 'edges', 'cut'],
  answer: async ({ run }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [], beside: { truncated: false } };
    const { levels, edges, cut } = found;
    const names = new Map(found.names);
    const edgesOf = edgesByNode(levels.flat(), edges);
    const rows = levels.flatMap((level, distance) =>
      distance === 0 ? [] : level.map((id) => ({ node: id, distance, edges: edgesOf.get(id) ?? [] })),
    );
    return { rows, names, beside: { truncated: cut } };
  },
});
