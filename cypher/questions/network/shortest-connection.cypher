// By which shortest ways are two nodes connected?
WITH
  head(COLLECT { MATCH (one:AnyKind {id: $a}) WHERE shown(one) AND active(one) RETURN one }) AS start,
  head(COLLECT { MATCH (one:AnyKind {id: $b}) WHERE shown(one) AND active(one) RETURN one }) AS end
WITH start, end
WHERE start <> end
MATCH way = allShortestPaths((start)-[*..8]-(end))
WHERE
  all(link IN relationships(way) WHERE type(link) IN $types AND holding(link)) AND
  all(place IN nodes(way) WHERE shown(place) AND active(place))
WITH way
WHERE length(way) <= $maxLength
WITH DISTINCT nodes(way) AS places
LIMIT toInteger($most) + 1
CALL (places) {
  UNWIND range(0, size(places) - 2) AS step
  WITH places[step] AS one, places[step + 1] AS other
  MATCH (one)-[link]-(other)
  WHERE type(link) IN $types AND holding(link)
  WITH startNode(link).id AS from, endNode(link).id AS to, type(link) AS relationship, count(*) AS parallel
  RETURN collect({relationship: relationship, from: from, to: to, parallel: parallel, services: []}) AS edges
}
RETURN [place IN places | place.id] AS nodes, edges
ORDER BY [place IN places | place.name], nodes
