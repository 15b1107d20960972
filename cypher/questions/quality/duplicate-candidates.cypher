// Which two nodes may be one and the same?
CALL () {
  MATCH (node:AnyKind)
  WHERE
    node.mergedInto IS NULL AND
    shown(node) AND
    coalesce(node.recordState, '') <> 'RETIRED' AND
    none(label IN labels(node) WHERE label IN $alike)
  WITH split(node.id, ':')[0] AS prefix, replace(replace(toLower(node.name), ' ', ''), '-', '') AS folded, collect(node) AS same
  WHERE size(same) > 1
  UNWIND same AS node
  UNWIND same AS other
  WITH node, other
  WHERE
    node.id < other.id AND
    NOT coalesce(node.validToUpper < other.validFromLower OR other.validToUpper < node.validFromLower, false) AND
    NOT EXISTS { (node)-[:SUCCEEDED_BY]-(other) } AND
    NOT EXISTS { (node)-[:SAME_AS]-(other) } AND
    (
      NOT EXISTS { (node)-[:LOCATED_IN]->() } OR
      NOT EXISTS { (other)-[:LOCATED_IN]->() } OR
      EXISTS { (node)-[:LOCATED_IN]->()<-[:LOCATED_IN]-(other) }
    )
  RETURN node.id AS node, other.id AS other, NULL AS relationship, 'has the name of the other: ' + node.name AS problem
  UNION ALL
  MATCH (node:Actor)-[link:SAME_AS {decision: 'PENDING'}]->(other)
  WHERE shown(node) AND shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    'may be the same as the other and waits for a decision' AS problem
}
RETURN node, other, relationship, problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
