// All shortest ways between two nodes along four types of relationships in either direction.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { present, ties } from './counting.js';

interface Connection {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

const lasting = (one: string): string =>
  `${one}.validFromLower IS NULL AND ${one}.validToUpper IS NULL AND NOT coalesce(${one}.synthetic, false)`;

export const shortestConnection: Operation = {
  name: 'shortest-connection',
  description: 'All shortest ways between an enterprise and an organisation along sales, services, joint work and membership',
  walks: true,
  // Ways without dates hold on all days; there may be shorter ones.
  candidates: `MATCH (a:Enterprise) WHERE ${lasting('a')}
WITH a ORDER BY a.name, a.id LIMIT 600
CALL (a) {
  MATCH (a)(()-[tie:MEMBER_OF|SERVES WHERE ${lasting('tie')}]-(at WHERE ${lasting('at')})){4}(b:Organisation)
  WITH DISTINCT b LIMIT 20
  WITH b ORDER BY b.name, b.id LIMIT 1
  RETURN b
}
WITH a, b LIMIT 200
RETURN { a: a.id, b: b.id }`,
  thisApi: {
    document: `query ShortestConnection($a: ID!, $b: ID!, $day: PartialDate) {
  shortestConnection(a: $a, b: $b, asOf: $day, first: 100) {
    rows { nodes { id name } }
  }
}`,
    canonical: reading(
      ({ shortestConnection: { rows } }: { shortestConnection: { rows: readonly Connection[] } }): Json =>
        rows.map(({ nodes }) => nodes.map(({ id, name }) => [id, name])),
    ),
  },
  handWritten: {
    statement: `MATCH (a:Enterprise {id: $a}), (b:Organisation {id: $b})
WHERE ${present('a')} AND ${present('b')}
OPTIONAL MATCH way = ALL SHORTEST
  (a)(()-[tie:SUPPLIES|COLLABORATES_WITH|SERVES|MEMBER_OF WHERE ${ties('tie')}]-(at WHERE ${present('at')})){1,8}(b)
WITH DISTINCT nodes(way) AS places WHERE places IS NOT NULL
WITH places ORDER BY [place IN places | place.name], [place IN places | place.id]
LIMIT 100
RETURN collect([place IN places | [place.id, place.name]])`,
  },
};
