// Which groups of a network have more ties within than chance would give them?
CALL gds.graph.list($graph) YIELD relationshipCount AS ties
CALL (ties) {
  WITH ties
  WHERE ties > 0
  CALL
    gds.leiden.mutate($graph, {mutateProperty: 'community', gamma: 1.0, randomSeed: $seed, concurrency: 1})
    YIELD modularity
  CALL gds.graph.nodeProperty.stream($graph, 'community') YIELD nodeId, propertyValue
  RETURN nodeId, propertyValue AS community, modularity
  UNION ALL
  WITH ties
  WHERE ties = 0
  CALL gds.wcc.stream($graph) YIELD nodeId, componentId
  RETURN nodeId, componentId AS community, NULL AS modularity
}
WITH modularity, community, nodeId
ORDER BY nodeId
WITH modularity, community, collect(nodeId) AS places
WITH collect({modularity: modularity, places: places}) AS communities
UNWIND communities AS one
RETURN one.places[..101] AS places, size(one.places) AS size, size(communities) AS groups, one.modularity AS modularity
ORDER BY size DESC, places[0]
SKIP $skip
LIMIT $limit
