// What ends before it begins, or holds outside the life of what it belongs to?
CALL () {
  MATCH (node:AnyKind)
  WHERE shown(node)
  UNWIND coalesce($orders[head([label IN labels(node) WHERE $orders[label] IS NOT NULL])], []) AS order
  WITH node, order
  WHERE node[order.begin] > node[order.end]
  RETURN
    node.id AS node,
    NULL AS other,
    NULL AS relationship,
    'has ' + order.first + ' ' + node[order.first] + ' after ' + order.last + ' ' + node[order.last] AS problem
  UNION ALL
  MATCH (node:AnyKind)-[link]->(other)
  WHERE (link.validFrom IS NOT NULL OR link.validTo IS NOT NULL) AND shown(node) AND shown(other)
  WITH
    node,
    link,
    other,
    [
      end IN [node, other]
      WHERE
        link.validFromUpper < end.validFromLower OR
        link.validFromLower > end.validToUpper OR
        link.validToLower > end.validToUpper OR
        link.validToUpper < end.validFromLower
    ] AS outlived
  WHERE link.validFromLower > link.validToUpper OR size(outlived) > 0
  UNWIND
    CASE
      WHEN link.validFromLower > link.validToUpper THEN ['has validFrom ' + link.validFrom + ' after validTo ' + link.validTo]
      ELSE []
    END + [
      end IN outlived |
      'holds from ' + coalesce(link.validFrom, 'ever') + ' to ' + coalesce(link.validTo, 'ever') + ', outside the life of ' + end.id +
      ' from ' + coalesce(end.validFrom, 'ever') + ' to ' + coalesce(end.validTo, 'ever')
    ] AS problem
  RETURN node.id AS node, other.id AS other, type(link) AS relationship, problem
  UNION ALL
  MATCH (node)-[link:LOCATED_IN|PART_OF]->(other)
  WHERE
    (node.validFromLower > other.validToUpper OR node.validToUpper < other.validFromLower) AND
    shown(node) AND
    shown(other)
  RETURN
    node.id AS node,
    other.id AS other,
    type(link) AS relationship,
    'lived from ' + coalesce(node.validFrom, 'ever') + ' to ' + coalesce(node.validTo, 'ever') + ', outside the life of ' + other.id +
    ' from ' + coalesce(other.validFrom, 'ever') + ' to ' + coalesce(other.validTo, 'ever') AS problem
}
RETURN node, other, relationship, problem
ORDER BY node, other, relationship, problem
SKIP $skip
LIMIT $limit
