// What lies around an enterprise, two relationships away, with what joins it.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { present, ties } from './counting.js';

interface Edge {
  readonly relationship: string;
  readonly parallel: number;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

interface Neighbour {
  readonly node: { readonly id: string; readonly name: string };
  readonly distance: number;
  readonly edges: readonly Edge[];
}

const network = ':SUPPLIES|COLLABORATES_WITH|SERVES|MEMBER_OF';
const inOrder = (edges: readonly Json[]): Json => edges.toSorted((one, other) => (String(one) < String(other) ? -1 : 1));

export const neighbourhood: Operation = {
  name: 'neighbourhood',
  description: 'The first hundred nodes within two relationships of an enterprise, with everything that joins them',
  walks: true,
  // Of a hub with more neighbours the API looks at some and says so.
  candidates: `MATCH (node:Enterprise)
WHERE NOT node:Synthetic AND COUNT { (node)-[${network}]-() } > 6 AND COUNT { (node)-[${network}]-() } < 30
  AND NOT EXISTS { MATCH (node)-[${network}]-(hub) WHERE COUNT { (hub)-[${network}]-() } > 400 }
WITH node ORDER BY node.name, node.id LIMIT 200
RETURN { node: node.id }`,
  thisApi: {
    document: `query Neighbourhood($node: ID!, $day: PartialDate) {
  neighbourhood(node: $node, depth: 2, types: [SUPPLIES, COLLABORATES_WITH, SERVES, MEMBER_OF], limit: 100, asOf: $day, first: 100) {
    rows { node { id name } distance edges { relationship parallel from { id } to { id } } }
  }
}`,
    canonical: reading(({ neighbourhood: { rows } }: { neighbourhood: { rows: readonly Neighbour[] } }) => ({
      rows: rows.map(({ node: { id, name }, distance }) => [id, name, distance]),
      edges: inOrder(
        rows.flatMap(({ edges }) =>
          edges.map(({ relationship, parallel, from, to }) => [relationship, from.id, to.id, parallel]),
        ),
      ),
    })),
  },
  handWritten: {
    statement: `MATCH (centre:Enterprise {id: $node})
WHERE ${present('centre')}
CALL (centre) {
  MATCH (centre)-[tie${network} WHERE ${ties('tie')}]-(near WHERE ${present('near')})
  WHERE near <> centre
  WITH DISTINCT near ORDER BY near.name, near.id LIMIT 100
  RETURN collect(near) AS nearest
}
CALL (centre, nearest) {
  UNWIND nearest AS near
  MATCH (near)-[tie${network} WHERE ${ties('tie')}]-(far WHERE ${present('far')})
  WHERE far <> centre AND NOT far IN nearest
  WITH DISTINCT nearest, far ORDER BY far.name, far.id
  WITH nearest, collect(far) AS all
  RETURN all[..100 - size(nearest)] AS farther
}
WITH centre, nearest, farther, [centre] + nearest + farther AS around
CALL (around) {
  UNWIND around AS start
  MATCH (start)-[tie${network} WHERE ${ties('tie')}]->(end)
  WHERE end <> start AND end IN around
  WITH type(tie) AS relationship, start.id AS from, end.id AS to, count(*) AS parallel
  RETURN collect([relationship, from, to, parallel]) AS edges
}
RETURN {
  rows: [near IN nearest | [near.id, near.name, 1]] + [far IN farther | [far.id, far.name, 2]],
  edges: edges
}`,
    answer: (told: { rows: Json; edges: readonly Json[] } | null) => ({ rows: told?.rows ?? [], edges: inOrder(told?.edges ?? []) }),
  },
};
