// Which numbers lie outside what they can be?
CALL () {
  MATCH (node:AnyKind)
  WHERE shown(node)
  UNWIND coalesce($ranges[head([label IN labels(node) WHERE $ranges[label] IS NOT NULL])], []) AS range
  WITH node, range, node[range.property] AS value
  WHERE value < range.min OR value <= range.above OR value > range.max
  RETURN node.id AS node, NULL AS other, NULL AS relationship, range, value
  UNION ALL
  MATCH (node:AnyKind)-[link]->(other)
  WHERE shown(node) AND shown(other)
  UNWIND coalesce($ranges[type(link)], []) AS range
  WITH node, link, other, range, link[range.property] AS value
  WHERE value < range.min OR value <= range.above OR value > range.max
  RETURN node.id AS node, other.id AS other, type(link) AS relationship, range, value
}
RETURN node, other, relationship, 'has ' + range.property + ' ' + value + ', which is to be ' + range.words AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
