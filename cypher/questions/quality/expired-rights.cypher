// Which rights have run out and are still shown as registered?
MATCH (right:IprRight {status: 'REGISTERED'})
WHERE right.expiresOnUpper < $day AND shown(right)
RETURN
  right.id AS node,
  NULL AS other,
  NULL AS relationship,
  'is REGISTERED although it ran out on ' + right.expiresOn AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
