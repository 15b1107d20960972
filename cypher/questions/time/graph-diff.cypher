// What holds on one of two days only, and of which values do facts say something else on one of them than on the other?
CALL () {
  MATCH (node:Country|Province)
  WHERE
    ($scope IS NULL OR node.id IN $scope) AND
    shown(node) AND
    ($knownAtUpper IS NULL OR coalesce(node.recordedAt <= $knownAtUpper, true))
  WITH
    node,
    coalesce(node.validFromLower <= $fromUpper, true) AND coalesce(node.validToUpper >= $fromUpper, true) AS before,
    coalesce(node.validFromLower <= $toUpper, true) AND coalesce(node.validToUpper >= $toUpper, true) AS after
  WHERE before <> after
  RETURN node.id AS node, NULL AS other, NULL AS relationship, NULL AS predicate, before, after, [] AS statements
  UNION ALL
  CALL () {
    UNWIND CASE WHEN $scope IS NULL THEN [0] ELSE [] END AS whole
    MATCH (node:AnyKind)-[link]->(other)
    RETURN node, link, other
    UNION ALL
    UNWIND $scope AS id
    MATCH (:AnyKind {id: id})-[link]-()
    WITH DISTINCT link
    RETURN startNode(link) AS node, link, endNode(link) AS other
  }
  WITH node, link, other
  WHERE
    NOT type(link) IN $acrossTime AND
    (
      link.validFromLower IS NOT NULL OR
      link.validToUpper IS NOT NULL OR
      node:Country|Province OR
      other:Country|Province
    ) AND
    shown(node) AND
    shown(other) AND
    ($knownAtUpper IS NULL OR coalesce(link.recordedAt <= $knownAtUpper, true))
  WITH node, link, other, [link] + [end IN [node, other] WHERE end:Country OR end:Province] AS parts
  WITH
    node,
    link,
    other,
    all(
      part IN parts
      WHERE coalesce(part.validFromLower <= $fromUpper, true) AND coalesce(part.validToUpper >= $fromUpper, true)
    ) AS before,
    all(
      part IN parts
      WHERE coalesce(part.validFromLower <= $toUpper, true) AND coalesce(part.validToUpper >= $toUpper, true)
    ) AS after
  WHERE before <> after
  RETURN node.id AS node, other.id AS other, type(link) AS relationship, NULL AS predicate, before, after, [] AS statements
  UNION ALL
  MATCH (fact:Fact)-[:SUBJECT]->(node)
  WHERE
    fact.value IS NOT NULL AND
    ($scope IS NULL OR node.id IN $scope) AND
    shown(node) AND
    CASE
      WHEN $knownAtUpper IS NULL THEN fact.retractedOn IS NULL
      ELSE fact.recordedAt <= $knownAtUpper AND coalesce(fact.retractedOn > $knownAtUpper, true)
    END
  WITH node, fact
  ORDER BY fact.id
  WITH
    node.id AS node,
    fact.predicate AS predicate,
    collect({
      factId: CASE WHEN fact.ofRecord THEN '' ELSE fact.id END,
      value: fact.value,
      status: fact.statementStatus,
      confidence: fact.confidence,
      statedOn: fact.statedOn,
      before: coalesce(fact.validFromLower <= $fromUpper, true) AND coalesce(fact.validToUpper >= $fromUpper, true),
      after: coalesce(fact.validFromLower <= $toUpper, true) AND coalesce(fact.validToUpper >= $toUpper, true)
    }) AS statements
  WHERE any(one IN statements WHERE one.before <> one.after)
  RETURN node, NULL AS other, NULL AS relationship, predicate, NULL AS before, NULL AS after, statements
}
RETURN node, other, relationship, predicate, before, after, statements
ORDER BY node, relationship, other, predicate, before
