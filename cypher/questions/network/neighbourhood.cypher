// Who and what is around a node, and what joins them?
MATCH (centre:AnyKind {id: $node})
WHERE shown(centre) AND active(centre)
WITH [[centre]] AS levels, [centre] AS reached, false AS cut
INCLUDE next-level
INCLUDE next-level
INCLUDE next-level
CALL (reached) {
  UNWIND range(1, size(reached) - 1) AS place
  UNWIND range(0, place - 1) AS before
  WITH reached[place] AS one, reached[before] AS other
  MATCH (one)-[link]-(other)
  WHERE CASE WHEN $types IS NULL THEN NOT type(link) IN $evidence ELSE type(link) IN $types END AND holding(link)
  WITH startNode(link).id AS from, endNode(link).id AS to, type(link) AS relationship, count(*) AS parallel
  RETURN collect({relationship: relationship, from: from, to: to, parallel: parallel, services: []}) AS edges
}
RETURN [level IN levels | [found IN level | found.id]] AS levels, edges, cut
