// How two nodes are connected: all shortest ways from one to the other.
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { integer, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { edgesByNode, NetworkEdge, type EdgeFound } from './network-edge.js';
import { customaryTies } from './network-of.js';
import { relationshipType } from './relationship-type.js';

class Takes {
  @Property(node(), 'One node') a!: string;
  @Property(node(), 'The other node') b!: string;
  @Property(list(relationshipType, { min: 1, max: 100 }), 'Only along these relationships, in either direction')
  types: string[] = [...customaryTies];
  @Property(integer({ min: 1, max: 8 }), 'How many relationships at most') maxLength = 8;
}

class Connection {
  @Property(integer({ min: 0 }), 'How many relationships; the same for all ways') length!: number;
  @Property(list(node(), { max: 9 }), 'The nodes on the way, from one to the other') nodes!: string[];
  @Property(
    list(nested(NetworkEdge, 'Relationships of one type between two nodes of a network.'), { max: 100 }),
    'What joins each node with the next; one type and direction an entry',
  )
  edges!: object[];
}

/** There may be very many ways between two nodes. */
const most = 1_000;

export const shortestConnection = question({
  name: 'shortestConnection',
  cypher: 'network/shortest-connection',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { most },
  row: Connection,
  description:
    'All shortest ways between two nodes along relationships in either direction, by the names and ids of the nodes on them; no rows where there is none. Ways over the same nodes are one. By default along sales, services, joint work and membership, as nearly everything is connected over the country that it lies in.',
  citation: 'Wasserman and Faust 1994, Social Network Analysis, 4.2 (geodesics)',
  verified: { reference: 'breadth-first search over random graphs', largestDifference: 0 },
  example:
    'shortestConnection(a: "ctry:vn", b: "ctry:la", types: [IN_GROUP]) { rows { length nodes { name } edges { relationship } } warnings }',
  reads: ['nodes', 'edges'],
  answer: async ({ run }, given) => {
    const { a, b } = given;
    if (a === b) return { rows: [], warnings: ['A node is connected to itself without any relationship.'] };
    const found = await run<{ nodes: string[]; edges: EdgeFound[] }>();
    const rows = found.slice(0, most).map(({ nodes, edges }) => {
      const edgesOf = edgesByNode(nodes, edges);
      return { length: nodes.length - 1, nodes, edges: nodes.flatMap((id) => edgesOf.get(id) ?? []) };
    });
    const more = found.length > most ? [`There are more shortest ways than ${most}; these are some of them.`] : [];
    const none = rows.length === 0 ? ['No way of this length leads from one to the other along these types.'] : [];
    return { rows, warnings: [...more, ...none] };
  },
});
