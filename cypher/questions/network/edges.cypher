// Which relationships does a node stand in, and with whom?
MATCH (node:AnyKind {id: $node})
WHERE shown(node)
MATCH (node)-[link]-(other)
WHERE
  ($types IS NULL OR type(link) IN $types) AND
  (
    $direction = 'BOTH' OR
    type(link) IN $symmetric OR
    CASE $direction WHEN 'OUT' THEN startNode(link) = node ELSE endNode(link) = node END
  ) AND
  active(link) AND
  counted(link) AND
  shown(other) AND
  (type(link) IN $acrossTime OR active(other))
WITH
  link,
  other AS far,
  type(link) AS type,
  CASE
    WHEN type(link) IN $symmetric THEN 'BOTH'
    WHEN startNode(link) = node THEN 'OUT'
    ELSE 'IN'
  END AS direction
RETURN
  type,
  direction,
  far.id AS other,
  link.validFrom AS validFrom,
  link.validTo AS validTo,
  [name IN $values WHERE link[name] IS NOT NULL | {name: name, value: toString(link[name])}] AS values,
  link.statementStatus AS status,
  link.sourceId AS source,
  link.locator AS locator
ORDER BY type, direction, far.name, far.id, link.id
SKIP $skip
LIMIT $limit
