// The first of a product's traders by PageRank, closeness and betweenness, with Graph Data Science called by hand.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { found } from '../operations/seen.js';
import { flows, present, ties } from './counting.js';
import { rounded } from './rounded.js';

interface Ranked {
  readonly node: { readonly id: string; readonly name: string };
  readonly score: number | null;
}

interface Measure {
  readonly name: string;
  readonly description: string;
  /** As the API calls it. */
  readonly measure: string;
  /** In Cypher, which ties are projected, and how. */
  readonly ties: string;
  readonly configuration: string;
  /** In Cypher, the procedure and the score that its `score` makes. */
  readonly call: string;
  readonly score: string;
}

const actors = `MATCH (product:Product {id: $product})
WHERE ${present('product')}
MATCH (product)<-[:NARROWER_THAN]-{0,}(narrower:Product)
WITH collect(DISTINCT narrower.id) AS products
MATCH (seller)-[sale:SUPPLIES WHERE sale.productId IN products]->(buyer)
WHERE ${flows('sale')} AND ${found('seller')} AND ${found('buyer')} AND seller <> buyer
UNWIND [seller, buyer] AS actor
WITH collect(DISTINCT actor) AS actors`;

const undirected = `MATCH (source)-[tie:SUPPLIES|COLLABORATES_WITH|SERVES|MEMBER_OF WHERE ${ties('tie')}]-(target)
  WHERE target IN actors AND source.id < target.id`;

const directed = `MATCH (source)-[tie:SUPPLIES WHERE ${flows('tie')}]->(target)
  WHERE target IN actors AND source <> target`;

const centrality = ({ name, description, measure, ties: projected, configuration, call, score }: Measure): Operation => ({
  name,
  description,
  walks: true,
  candidates: `MATCH ()-[sale:SUPPLIES]->()
WITH sale.productId AS product, count(*) AS sales WHERE 1000 < sales AND sales < 5000
RETURN { product: product }`,
  thisApi: {
    document: `query Centrality($product: ID!, $day: PartialDate) {
  centralityRanking(scope: [$product], measure: ${measure}, asOf: $day, first: 20) {
    rows { node { id name } score }
  }
}`,
    canonical: reading(({ centralityRanking: { rows } }: { centralityRanking: { rows: readonly Ranked[] } }): Json =>
      rows.map(({ node: { id, name }, score: given }) => [id, name, rounded(given)]),
    ),
  },
  handWritten: {
    projection: `${actors}
UNWIND actors AS source
CALL (source, actors) {
  ${projected}
  RETURN collect(DISTINCT target) AS targets
}
UNWIND CASE WHEN size(targets) = 0 THEN [null] ELSE targets END AS target
RETURN gds.graph.project($graph, source, target, {}, ${configuration})`,
    statement: `CALL { CALL gds.graph.list($graph) YIELD nodeCount RETURN nodeCount AS n }
CALL ${call} YIELD nodeId, score
WITH n, nodeId, score
WITH n, collect([nodeId, score]) AS scores, sum(score) AS total
UNWIND scores AS one
WITH gds.util.asNode(one[0]) AS node, ${score} AS score
ORDER BY round(score, 9) DESC, node.name, node.id
LIMIT 20
RETURN collect([node.id, node.name, score])`,
    answer: (rows: readonly [string, string, number][]): Json => rows.map(([id, title, given]) => [id, title, rounded(given)]),
  },
});

const anyWay = "{ undirectedRelationshipTypes: ['*'] }";

export const pageRank = centrality({
  name: 'page-rank',
  description: "The first twenty of a product's traders by PageRank along sales",
  measure: 'PAGERANK',
  ties: directed,
  configuration: '{}',
  call: 'gds.pageRank.stream($graph, {dampingFactor: 0.85, maxIterations: 500, tolerance: 1e-11, concurrency: 1})',
  score: 'one[1] / total',
});

export const closeness = centrality({
  name: 'closeness',
  description: "The first twenty of a product's traders by closeness along all ties",
  measure: 'CLOSENESS',
  ties: undirected,
  configuration: anyWay,
  call: 'gds.closeness.stream($graph, {useWassermanFaust: true, concurrency: 1})',
  score: 'one[1]',
});

export const betweenness = centrality({
  name: 'betweenness',
  description: "The first twenty of a product's traders by betweenness along all ties",
  measure: 'BETWEENNESS',
  ties: undirected,
  configuration: anyWay,
  call: 'gds.betweenness.stream($graph, {concurrency: 1})',
  score: 'one[1] / ((n - 1) * (n - 2) / 2.0)',
});
