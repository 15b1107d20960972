// Which nodes have names or codes like the text, and what do they lie in?
WITH COLLECT {
  UNWIND CASE WHEN $near IS NULL THEN [] ELSE [split(toString($near), '\n')] END AS asked
  CALL db.index.fulltext.queryNodes($nameIndex, asked[0]) YIELD node AS point
  WHERE point.id = asked[1] AND shown(point)
  MATCH path = (point)-[:LOCATED_IN|SUCCEEDED_BY*0..5]->(around)
  WITH around, min(length(path)) AS steps
  ORDER BY steps, around.id
  RETURN around {.id, .pointLongitude, .pointLatitude, .locationLongitude, .locationLatitude}
} AS nearby
UNWIND split(toString($text), '\n') AS query
CALL db.index.fulltext.queryNodes($nameIndex, query, {limit: 200}) YIELD node, score
WITH nearby, node, max(score) AS likeness
WHERE shown(node)
ORDER BY likeness DESC, node.id
LIMIT 400
RETURN
  node {.*, searchTerms: null} AS properties,
  COUNT {
    MATCH (node)--(other)
    WHERE $includeSynthetic OR NOT other:Synthetic
    RETURN other
    LIMIT 1000
  } AS degree,
  $kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(node)) AS wanted,
  COLLECT {
    MATCH path = (node)-[:LOCATED_IN|SUCCEEDED_BY*0..5]->(around)
    WITH around, min(length(path)) AS steps
    ORDER BY steps, around.id
    RETURN around {.id, .pointLongitude, .pointLatitude, .locationLongitude, .locationLatitude}
  } AS around,
  nearby
