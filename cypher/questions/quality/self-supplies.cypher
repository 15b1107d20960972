// Who supplies itself?
MATCH (node:Actor)-[link:SUPPLIES]->(node)
WHERE shown(node)
RETURN
  node.id AS node,
  node.id AS other,
  type(link) AS relationship,
  'supplies itself with ' + link.productId + ' in ' + link.year AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
