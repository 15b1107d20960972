// Where does a source say how many there are, while another number is on record?
MATCH (measurement:Measurement {basis: 'DECLARED'})-[:MEASURES]->(node)
WITH node, measurement, $kinds[measurement.unit] AS kind
WITH
  node,
  measurement,
  COLLECT {
    MATCH (node)<-[:ACTIVE_AT|IN_GROUP|MEMBER_OF|OPERATES_IN|PARTICIPATED_IN]-(member)
    WHERE kind IS NULL OR kind IN labels(member)
    RETURN member.id
    UNION
    MATCH (node)-[:COVERS]->(member)
    WHERE kind IN labels(member)
    RETURN member.id
  } AS members
WHERE size(members) <> measurement.value
RETURN
  node.id AS node,
  measurement.id AS other,
  NULL AS relationship,
  'is said to have ' + measurement.value + ' (' + measurement.measure + ', ' + measurement.period + '); ' + size(members) +
  ' are on record' AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
