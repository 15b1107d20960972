// Which nodes does nothing lead to or from?
MATCH (node:AnyKind)
WHERE
  NOT EXISTS { (node)--(other) WHERE $includeSynthetic OR NOT other:Synthetic } AND
  NOT node:ClassCode|Country|CountryGroup|Source|Topic AND
  node.mergedInto IS NULL AND
  shown(node) AND
  coalesce(node.recordState, '') <> 'RETIRED'
RETURN node.id AS node, NULL AS other, NULL AS relationship, 'has no relationship' AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
