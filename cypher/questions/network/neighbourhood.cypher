// Who and what is around a node, and what joins them?
MATCH (centre:AnyKind {id: $node})
WHERE shown(centre) AND active(centre)
WITH [[centre]] AS levels, [centre] AS reached, false AS cut
INCLUDE next-level
INCLUDE next-level
INCLUDE next-level
CALL (reached) {
  UNWIND reached AS one
  WITH one, COUNT { (one)--() } AS degree
  ORDER BY degree, one.id
  WITH collect(one) AS inOrder, collect(degree) AS degrees
  // Every edge is met at the end with fewer relationships; of one with very many, only what joins it to others like it is left.
  UNWIND range(0, size(inOrder) - 2) AS place
  WITH inOrder[place] AS one, inOrder[place + 1..] AS others, degrees[place] > $fanOut AS many
  CALL (one, others, many) {
    WITH one, others
    WHERE NOT many
    MATCH (one)-[link]-(other)
    WHERE other IN others
    RETURN link
    UNION ALL
    WITH one, others
    WHERE many
    UNWIND others AS other
    MATCH (one)-[link]-(other)
    RETURN link
  }
  WITH link
  WHERE CASE WHEN $types IS NULL THEN NOT type(link) IN $evidence ELSE type(link) IN $types END AND holding(link)
  WITH startNode(link).id AS from, endNode(link).id AS to, type(link) AS relationship, count(*) AS parallel
  RETURN collect({relationship: relationship, from: from, to: to, parallel: parallel, services: []}) AS edges
}
RETURN [level IN levels | [found IN level | found.id]] AS levels, edges, cut
