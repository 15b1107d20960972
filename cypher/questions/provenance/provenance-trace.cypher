// Who says what of a node, of one of its values, or of its relationships, and what was taken back?
MATCH (node:AnyKind {id: $node})
WHERE $includeSynthetic OR NOT node:Synthetic
WITH
  node,
  COLLECT {
    MATCH (node)<-[:SUBJECT|OBJECT]-(fact:Fact)
    WHERE
      CASE
        WHEN $predicate IS NULL THEN EXISTS { (fact)-[:SUBJECT]->(node) }
        ELSE fact.predicate = $predicate
      END AND
      ($other IS NULL OR EXISTS { (fact)-[:SUBJECT|OBJECT]->(end WHERE end.id = $other) }) AND
      ($knownAtUpper IS NULL OR (fact.recordedAt <= $knownAtUpper AND coalesce(fact.retractedOn > $knownAtUpper, true)))
    RETURN DISTINCT fact
  } AS facts
WITH node, facts, [fact IN facts WHERE fact.ofRecord IS NULL | fact.predicate] AS disputed
CALL (node, facts, disputed) {
  WITH node, disputed
  WHERE
    node.sourceId IS NOT NULL AND
    $other IS NULL AND
    CASE
      WHEN $predicate IS NULL THEN true
      ELSE $predicate IN keys(node) AND NOT $predicate IN disputed
    END
  RETURN
    NULL AS predicate,
    NULL AS value,
    NULL AS object,
    NULL AS validFrom,
    NULL AS validTo,
    node AS stated,
    NULL AS fact,
    node.sourceId AS source,
    node.locator AS locator
  UNION ALL
  MATCH (node)-[link]-(other)
  WHERE type(link) = $predicate AND link.sourceId IS NOT NULL AND shown(other) AND ($other IS NULL OR other.id = $other)
  RETURN
    type(link) AS predicate,
    endNode(link).id AS value,
    endNode(link).id AS object,
    link.validFrom AS validFrom,
    link.validTo AS validTo,
    link AS stated,
    NULL AS fact,
    link.sourceId AS source,
    link.locator AS locator
  UNION ALL
  UNWIND facts AS stated
  WITH disputed, stated, head(COLLECT { MATCH (stated)-[:OBJECT]->(object) RETURN object.id }) AS object
  WHERE stated.ofRecord IS NULL OR stated.predicate IN disputed OR ($predicate IS NOT NULL AND object IS NOT NULL)
  MATCH (stated)-[cited:CITES]->(source:Source)
  RETURN
    stated.predicate AS predicate,
    coalesce(stated.value, object, CASE WHEN stated.notApplicable THEN 'not applicable' END) AS value,
    object,
    stated.validFrom AS validFrom,
    stated.validTo AS validTo,
    stated,
    CASE WHEN stated.ofRecord IS NULL THEN stated END AS fact,
    source.id AS source,
    cited.locator AS locator
}
WITH *
WHERE $knownAtUpper IS NULL OR coalesce(stated.recordedAt <= $knownAtUpper, true)
RETURN
  predicate,
  value,
  object,
  validFrom,
  validTo,
  source,
  locator,
  stated.stated AS stated,
  stated.statedOn AS statedOn,
  stated.statementStatus AS status,
  stated.confidence AS confidence,
  stated.recordedAt AS recordedAt,
  fact.recordedBy AS recordedBy,
  CASE WHEN $knownAtUpper IS NULL THEN fact.retractedOn END AS retractedOn,
  CASE WHEN $knownAtUpper IS NULL THEN fact.retractionReason END AS retractionReason,
  fact.id AS fact
ORDER BY predicate IS NOT NULL, predicate, value, recordedAt, fact, source, locator
SKIP $skip
LIMIT $limit
