// Who and what is around a node, and what joins them?
MATCH (centre:AnyKind {id: $node})
WHERE shown(centre) AND active(centre)
WITH [[centre]] AS levels, [centre] AS reached, false AS cut
INCLUDE next-level
INCLUDE next-level
INCLUDE next-level
CALL (reached) {
  CALL (reached) {
    UNWIND reached AS one
    WITH reached, one
    WHERE COUNT { (one)-->() } <= toInteger($fanOut)
    MATCH (one)-[link]->(other)
    WHERE other IN reached
    RETURN link
    UNION ALL
    UNWIND reached AS one
    WITH reached, one
    WHERE COUNT { (one)-->() } > toInteger($fanOut)
    UNWIND reached AS other
    MATCH (one)-[link]->(other)
    RETURN link
  }
  WITH link, startNode(link) AS one, endNode(link) AS other
  WHERE
    one <> other AND
    CASE WHEN $types IS NULL THEN NOT type(link) IN $evidence ELSE type(link) IN $types END AND
    holding(link)
  WITH one.id AS from, other.id AS to, type(link) AS relationship, count(*) AS parallel
  RETURN collect({relationship: relationship, from: from, to: to, parallel: parallel, services: []}) AS edges
}
RETURN
  [level IN levels | [found IN level | found.id]] AS levels,
  [found IN reached | [found.id, found.name]] AS names,
  edges,
  cut
