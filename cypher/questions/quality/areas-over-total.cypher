// Which zones have more area in use than they have in all?
MATCH (zone:Zone)
WHERE zone.occupiedAreaHa > zone.totalAreaHa AND shown(zone)
RETURN
  zone.id AS node,
  NULL AS other,
  NULL AS relationship,
  'has ' + zone.occupiedAreaHa + ' ha in use of ' + zone.totalAreaHa + ' ha in all' AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
