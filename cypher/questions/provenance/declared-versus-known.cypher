// How many does a source declare of a node, and how many are on record?
MATCH (measurement:Measurement {basis: 'DECLARED'})-[:MEASURES]->(node:AnyKind {id: $node})
WHERE ($includeSynthetic OR NOT node:Synthetic) AND ($includeSynthetic OR NOT measurement:Synthetic)
WITH
  node,
  measurement,
  $kinds[measurement.unit] AS kind,
  $roles[measurement.unit] AS role
WITH
  measurement,
  kind,
  role,
  COLLECT {
    MATCH (node)<-[link:ACTIVE_AT|IN_GROUP|MEMBER_OF|OPERATES_IN|PARTICIPATED_IN]-(member)
    WHERE
      ($includeSynthetic OR NOT member:Synthetic) AND
      (role IS NULL OR link.role = role) AND
      (kind IS NULL OR kind IN labels(member)) AND
      coalesce(link.validFromLower <= $day, true) AND
      coalesce(link.validToUpper >= $day, true)
    RETURN member.id
    UNION
    MATCH (node)-[link:COVERS|DELIVERS]->(member)
    WHERE
      kind IN labels(member) AND
      ($includeSynthetic OR NOT member:Synthetic) AND
      coalesce(link.validFromLower <= $day, true) AND
      coalesce(link.validToUpper >= $day, true)
    RETURN member.id
  } AS members
WITH
  measurement,
  members,
  CASE WHEN kind IS NULL AND role IS NULL AND NOT measurement.unit IN ['{member}', '{participant}'] THEN NULL ELSE size(members) END AS known
RETURN
  measurement.id AS measurement,
  measurement.measure AS measure,
  measurement.unit AS unit,
  measurement.period AS period,
  measurement.value AS declared,
  known,
  measurement.value - known AS gap,
  CASE WHEN known IS NULL THEN [] ELSE members END AS members,
  CASE
    WHEN known IS NULL THEN [measurement.id + ' is in ' + measurement.unit + ', which counts no records.']
    ELSE []
  END AS warnings
ORDER BY measurement.period, measurement.id
SKIP $skip
LIMIT $limit
