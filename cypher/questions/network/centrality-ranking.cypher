// Which nodes of a network come first by degree, betweenness, closeness or PageRank?
CALL () {
  WITH 1 AS once
  WHERE $measure = 'DEGREE'
  CALL gds.degree.stream($graph, {concurrency: 1}) YIELD nodeId, score
  RETURN nodeId, score, 1.0 AS total
  UNION ALL
  WITH 1 AS once
  WHERE $measure = 'BETWEENNESS'
  CALL gds.betweenness.stream($graph, {concurrency: 1}) YIELD nodeId, score
  RETURN nodeId, score, 1.0 AS total
  UNION ALL
  WITH 1 AS once
  WHERE $measure = 'CLOSENESS'
  CALL gds.closeness.stream($graph, {useWassermanFaust: true, concurrency: 1}) YIELD nodeId, score
  RETURN nodeId, score, 1.0 AS total
  UNION ALL
  WITH 1 AS once
  WHERE $measure = 'PAGERANK'
  CALL gds.pageRank.stream($graph, {dampingFactor: 0.85, maxIterations: 500, tolerance: 1e-11, concurrency: 1})
    YIELD nodeId, score
  WITH collect([nodeId, score]) AS scores, sum(score) AS total
  UNWIND scores AS one
  RETURN one[0] AS nodeId, one[1] AS score, total
}
RETURN nodeId AS place, score / total AS score
ORDER BY round(score, 9) DESC, place
SKIP $skip
LIMIT $limit
