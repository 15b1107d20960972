// Which codes has no classification, or not in that edition?
CALL () {
  MATCH (node:ClassCode)
  WHERE
    NOT coalesce(node.code =~ $schemes[node.scheme].code AND node.revision =~ $schemes[node.scheme].revision, false) AND
    shown(node)
  RETURN
    node.id AS node,
    NULL AS other,
    NULL AS relationship,
    'is no code of a known classification and edition: ' + node.scheme + ' ' + node.revision + ' ' + node.code AS problem
  UNION ALL
  MATCH (node:ClassCode)-[link:NARROWER_THAN]->(other:ClassCode)
  WHERE (node.scheme <> other.scheme OR node.revision <> other.revision) AND shown(node) AND shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    'leads from ' + node.scheme + ' ' + node.revision + ' to ' + other.scheme + ' ' + other.revision AS problem
  UNION ALL
  MATCH (node:Country|Province)-[link:EXPORTS]->(other:ClassCode {scheme: 'HS'})
  WHERE toInteger(other.revision) > link.year AND shown(node) AND shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    'counts the exports of ' + link.year + ' in HS ' + other.revision AS problem
  UNION ALL
  MATCH (node:Country)-[link:EXPORTS_TO]->(other:Country)
  OPTIONAL MATCH (class:ClassCode {id: link.classCodeId})
  WITH node, link, other, class
  WHERE (class IS NULL OR (class.scheme = 'HS' AND toInteger(class.revision) > link.year)) AND shown(node) AND shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    CASE
      WHEN class IS NULL THEN 'names a class that is not there: ' + link.classCodeId
      ELSE 'counts the exports of ' + link.year + ' in HS ' + class.revision
    END AS problem
  UNION ALL
  MATCH (node:Actor)-[link:SUPPLIES]->(other)
  WHERE NOT EXISTS { (:Product {id: link.productId}) } AND shown(node) AND shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    'names a product that is not there: ' + link.productId AS problem
}
RETURN node, other, relationship, problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
