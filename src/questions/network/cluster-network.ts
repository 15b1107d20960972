// The network of one cluster: members, what joins them, and who serves them.
import { Cluster } from '../../model/alliances/cluster.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, list, nested, node, text } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { edgesByNode, NetworkEdge, type EdgeFound } from './network-edge.js';

class Takes {
  @Property(node(Cluster, Consortium), 'The cluster or consortium') cluster!: string;
}

class ClusterNode {
  @Property(node(), 'The cluster itself, a member or a provider of services') node!: string;
  @Property(
    choice('ClusterPart', 'What a node is in the network of a cluster.', {
      GROUP: 'The cluster or consortium itself, which services may be for',
      MEMBER: 'It belongs to it on the day',
      PROVIDER: 'It serves the cluster or its members without belonging to it',
    }),
    'What it is here; rows come in this order, then by name and id',
  )
  part!: string;
  @Property(list(text({ example: 'LEADER' })), 'Parts that a member plays') roles!: string[];
  @Property(
    list(nested(NetworkEdge, 'Relationships of one type between two nodes of a network.'), { max: 100 }),
    'Sales, joint work, membership and services between it and the rows before it, so that every edge stands in one row',
  )
  edges!: object[];
}

export const clusterNetwork = question({
  name: 'clusterNetwork',
  cypher: 'network/cluster-network',
  takes: Takes,
  shares: [IncludePlanned],
  row: ClusterNode,
  description:
    'The members of a cluster or consortium on a day, what joins them with one another, and the services that they, or it as a whole, receive from members and others. Self-supply is left out.',
  citation: 'Porter 1998, Harvard Business Review 76(6), 77-90 (clusters)',
  verified: { reference: 'brute force over random graphs', largestDifference: 0 },
  example:
    'clusterNetwork(cluster: "con:ceramics-viet-nam") { rows { node { name } part roles edges { relationship from { name } to { name } services } } warnings }',
  reads: ['members', 'providers', 'edges'],
  answer: async ({ run }, { cluster }) => {
    const [found] = await run<{
      members: { node: string; roles: string[] }[];
      providers: string[];
      edges: EdgeFound[];
    }>();
    if (!found) return { rows: [] };
    const { members, providers, edges } = found;
    const belonging = new Set(members.map(({ node: id }) => id));
    const nodes = [
      { node: cluster as string, part: 'GROUP', roles: [] },
      ...members.map((member) => ({ ...member, part: 'MEMBER' })),
      ...providers.filter((id) => !belonging.has(id)).map((id) => ({ node: id, part: 'PROVIDER', roles: [] })),
    ];
    const edgesOf = edgesByNode(
      nodes.map(({ node: id }) => id),
      edges,
    );
    return {
      rows: nodes.map((one) => ({ ...one, edges: edgesOf.get(one.node) ?? [] })),
      warnings: members.length === 0 ? ['It has no members on this day.'] : [],
    };
  },
});
