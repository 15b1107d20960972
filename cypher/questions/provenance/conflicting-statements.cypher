// Of which values and relationships do facts, known at a time, say different things?
MATCH (fact:Fact)-[:SUBJECT]->(node)
WHERE
  ($node IS NULL OR node.id = $node) AND
  shown(node) AND
  shown(fact) AND
  CASE
    WHEN $knownAtUpper IS NULL THEN fact.retractedOn IS NULL
    ELSE fact.recordedAt <= $knownAtUpper AND coalesce(fact.retractedOn > $knownAtUpper, true)
  END
WITH
  node,
  fact,
  head(COLLECT { MATCH (fact)-[:OBJECT]->(object) RETURN object.id }) AS object,
  head(COLLECT { MATCH (fact)-[cited:CITES]->(source:Source) RETURN [source.id, cited.locator] ORDER BY source.id, cited.locator }) AS cited
ORDER BY fact.id
WITH
  node.id AS node,
  fact.predicate AS predicate,
  collect({
    fact: fact.id,
    factId: CASE WHEN fact.ofRecord THEN '' ELSE fact.id END,
    value: coalesce(fact.value, object, CASE WHEN fact.notApplicable THEN 'not applicable' END),
    isValue: fact.value IS NOT NULL,
    object: object,
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    source: cited[0],
    locator: cited[1],
    stated: fact.stated,
    statedOn: fact.statedOn,
    status: fact.statementStatus,
    confidence: fact.confidence,
    recordedAt: fact.recordedAt
  }) AS statements
WHERE size(statements) > 1
RETURN node, predicate, statements
ORDER BY node, predicate
