// How many does a source declare of a node, and how many are on record?
MATCH (measurement:Measurement {basis: 'DECLARED'})-[:MEASURES]->(node:AnyKind {id: $node})
WHERE shown(node) AND shown(measurement)
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
    CALL (node, kind, role) {
      MATCH (node)<-[link:ACTIVE_AT|IN_GROUP|MEMBER_OF|OPERATES_IN|PARTICIPATED_IN]-(member)
      WHERE
        shown(member) AND
        (role IS NULL OR link.role = role) AND
        (kind IS NULL OR kind IN labels(member)) AND
        active(link) AND
        counted(link)
      RETURN member
      UNION
      MATCH (node)-[link:COVERS|DELIVERS]->(member)
      WHERE
        kind IN labels(member) AND
        shown(member) AND
        active(link) AND
        counted(link)
      RETURN member
    }
    RETURN member.id
    ORDER BY member.name, member.id
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
