// Which groups a network falls into by itself.
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { assertWithin, mostNodes, networkLimit, NetworkOf, scopeWarnings } from './network-of.js';

class Takes {
  @Property(integer({ min: 0 }), 'What the draws of the algorithm begin with: the same seed gives the same groups')
  seed = 1;
}

class Community {
  @Property(integer({ min: 1 }), 'How many belong to it') size!: number;
  @Property(list(node(), { max: 100 }), 'Those who belong to it, by name and id') members!: string[];
}

class Division {
  @Property(integer({ min: 0 }), 'How many groups there are, on all pages') groups!: number;
  @Property(
    decimal({ min: -0.5, max: 1 }),
    'Modularity of the division: 0 is chance, above 0.3 there is structure; null where there are no ties',
    { optional: true },
  )
  modularity?: number;
}

export const communities = question({
  name: 'communities',
  cypher: 'network/communities',
  projections: { ties: { directed: false } },
  takes: Takes,
  shares: [NetworkOf, IncludePlanned],
  constants: { mostNodes },
  row: Community,
  beside: Division,
  description: `Groups of a network with more ties within than chance would give them, by the Leiden algorithm, largest first; who has no neighbour is a group alone. The division is a good one, not the only one: other seeds may cut elsewhere at about the same modularity. The same seed on the same data gives the same groups. ${networkLimit}.`,
  formula:
    'Q = Σ over groups c of (m_c / m - (d_c / 2m)²), resolution 1; m ties, m_c within the group, d_c the sum of its degrees',
  units: 'modularity between -0.5 and 1',
  citation:
    'Traag, Waltman and van Eck 2019, Scientific Reports 9, 5233; Newman and Girvan 2004, Physical Review E 69, 026113',
  verified: {
    reference: 'modularity worked out anew from the groups; igraph 1.0.0, best of 50 runs, on random networks',
    largestDifference: 1e-9,
  },
  example: 'communities(scope: ["ctry:vn"]) { modularity groups rows { size members { name } } warnings }',
  reads: ['places', 'size', 'groups', 'modularity'],
  answer: ({ projected }, given) =>
    projected('ties', async ({ run, ...found }) => {
      const { nodes, edges } = found;
      const basis = { nodes: nodes.length, edges };
      const warnings = scopeWarnings(given, found);
      assertWithin('The communities', found);
      if (nodes.length === 0) return { rows: [], beside: { groups: 0, modularity: null }, warnings, basis };
      const parts = await run<{ places: number[]; size: number; groups: number; modularity: number | null }>();
      const { groups = 0, modularity = null } = parts[0] ?? {};
      const rows = parts.map(({ places, size }) => ({ size, members: places.map((place) => nodes[place]) }));
      return { rows, beside: { groups, modularity }, warnings, basis };
    }),
});
