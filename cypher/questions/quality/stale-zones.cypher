// Of which zones is the last accepted report older than a year, or was there never one?
MATCH (zone:Zone)
WHERE NOT zone.status IN ['PLANNED', 'CLOSED'] AND shown(zone)
WITH zone, INCLUDE last-accepted-report AS report
WITH zone, report[1] AS last
WITH zone, last, duration.inDays(date(last), date($day)).days AS age
WHERE last IS NULL OR age > $agingDays
RETURN
  zone.id AS node,
  NULL AS other,
  NULL AS relationship,
  CASE
    WHEN last IS NULL THEN 'has never had an accepted report'
    ELSE 'has its last accepted report from ' + last + ', ' + age + ' days ago'
  END AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
