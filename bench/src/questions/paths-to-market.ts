// All shortest ways of sales from an enterprise to a buyer, four sales long at most.
import { reading, type Operation } from '../operations/operation.js';
import { found } from '../operations/seen.js';
import { flows } from './counting.js';

interface Way {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}

export const pathsToMarket: Operation = {
  name: 'paths-to-market',
  description: 'All shortest ways from an enterprise to a buyer, four sales long at most, with the names on the way',
  walks: true,
  candidates: `MATCH (from:Enterprise)
WHERE NOT from:Synthetic AND COUNT { (from)-[:SUPPLIES]->() } > 4
WITH from ORDER BY from.id LIMIT 800
CALL (from) {
  MATCH (from)(()-[sale:SUPPLIES WHERE sale.validFromLower <= '2012-06-30' AND sale.validToUpper IS NULL]->()){2,4}(buyer:Enterprise WHERE NOT buyer:Synthetic)
  WITH DISTINCT buyer ORDER BY buyer.id LIMIT 4 RETURN buyer
}
RETURN { from: from.id, buyer: buyer.id }`,
  thisApi: {
    document: `query PathsToMarket($from: ID!, $buyer: ID!, $day: PartialDate) {
  pathsToMarket(from: $from, buyer: $buyer, maxHops: 4, asOf: $day, first: 100) {
    hops
    count
    rows { actors { id name } }
  }
}`,
    canonical: reading(
      ({ pathsToMarket: told }: { pathsToMarket: { hops: number | null; count: number; rows: readonly Way[] } }) => ({
        hops: told.hops,
        count: told.count,
        ways: told.rows.map(({ actors }) => actors.map(({ id, name }) => [id, name])),
      }),
    ),
  },
  handWritten: {
    statement: `MATCH (from:Enterprise {id: $from}), (buyer:Enterprise {id: $buyer})
WHERE ${found('from')} AND ${found('buyer')}
OPTIONAL MATCH way = ALL SHORTEST (from)(()-[sale:SUPPLIES WHERE ${flows('sale')}]->(to WHERE ${found('to')})){1,4}(buyer)
WITH DISTINCT nodes(way) AS actors
WITH actors ORDER BY reduce(key = [], actor IN actors | key + [actor.name, actor.id])
WITH collect(actors) AS ways
RETURN {
  hops: size(head(ways)) - 1,
  count: size(ways),
  ways: [actors IN ways[..100] | [actor IN actors | [actor.id, actor.name]]]
}`,
  },
};
