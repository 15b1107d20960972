// Which nodes and relationships does no source state?
CALL () {
  MATCH (node:AnyKind)
  WHERE
    shown(node) AND
    (
      (node.sourceId IS NULL AND NOT node:Fact AND NOT EXISTS { (node)<-[:SUBJECT]-(:Fact)-[:CITES]->(:Source) }) OR
      (node:Fact AND NOT EXISTS { (node)-[:CITES]->(:Source) })
    )
  RETURN node.id AS node, NULL AS other, NULL AS relationship, 'has no source' AS problem
  UNION ALL
  MATCH (node:AnyKind)
  WHERE node.sourceId IS NOT NULL AND NOT EXISTS { (:Source {id: node.sourceId}) } AND shown(node)
  RETURN node.id AS node, NULL AS other, NULL AS relationship, 'names a source that is not there: ' + node.sourceId AS problem
  UNION ALL
  MATCH (node:AnyKind)-[link]->(other)
  WHERE link.sourceId IS NULL AND link.factIds IS NULL AND NOT node:Fact AND shown(node) AND shown(other)
  RETURN node.id AS node, other.id AS other, type(link) AS relationship, 'has no source' AS problem
  UNION ALL
  MATCH (node:AnyKind)-[link]->(other)
  WHERE link.sourceId IS NOT NULL AND NOT EXISTS { (:Source {id: link.sourceId}) } AND shown(node) AND shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    'names a source that is not there: ' + link.sourceId AS problem
}
RETURN node, other, relationship, problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
