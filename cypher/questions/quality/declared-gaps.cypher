// Where does a source say how many there are, while another number is on record?
MATCH (measurement:Measurement {basis: 'DECLARED'})-[:MEASURES]->(node)
WHERE shown(measurement) AND shown(node)
WITH node, measurement, $counted[measurement.unit] AS counted
WITH
  node,
  measurement,
  CASE
    WHEN counted.heads THEN COLLECT {
      MATCH (node)<-[participation:PARTICIPATED_IN]-(participant)
      WHERE participation.headcount IS NOT NULL AND shown(participant)
      RETURN participation.headcount
    }
    ELSE [
      COUNT {
        MATCH (node)<-[:ACTIVE_AT|IN_GROUP|MEMBER_OF|OPERATES_IN|PARTICIPATED_IN|PART_OF_PROJECT]-(member)
        WHERE shown(member) AND (counted.kind IS NULL OR counted.kind IN labels(member)) AND (counted.types IS NULL OR member.eventType IN counted.types)
        RETURN member
        UNION
        MATCH (node)-[:COVERS|DELIVERS|TARGETS]->(member)
        WHERE counted.kind IN labels(member) AND shown(member)
        RETURN member
        UNION
        MATCH (node)-[:COVERS]->(:CountryGroup)<-[:IN_GROUP]-(member)
        WHERE counted.kind IN labels(member) AND shown(member)
        RETURN member
      }
    ]
  END AS counts
WITH node, measurement, counts, reduce(sum = 0, count IN counts | sum + count) AS known
WHERE NOT measurement.value IN counts + known
RETURN
  node.id AS node,
  measurement.id AS other,
  NULL AS relationship,
  'is said to have ' + measurement.value + ' (' + measurement.measure + ', ' + measurement.period + '); ' + known +
  ' are on record' AS problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
