// Which nodes may be meant by the name, within what is asked for?
UNWIND split(toString($name), '\n') AS query
CALL db.index.fulltext.queryNodes($nameIndex, query, {limit: CASE WHEN $within IS NULL THEN 200 ELSE 2000 END})
  YIELD node, score
WITH node, max(score) AS likeness
WHERE ($kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(node))) AND shown(node)
WITH node, likeness, COLLECT {
  MATCH (node)-[:LOCATED_IN|SUCCEEDED_BY*0..5]->(around)
  RETURN DISTINCT around.id
} AS around
WHERE $within IS NULL OR $within IN around
ORDER BY likeness DESC, node.id
LIMIT 200
RETURN
  node {.*, searchTerms: null} AS properties,
  COUNT {
    MATCH (node)--(other)
    WHERE $includeSynthetic OR NOT other:Synthetic
    RETURN other
    LIMIT 1000
  } AS degree
