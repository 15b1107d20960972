// What lies in the graph, from which sources, and since when?
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
RETURN
  [one IN data.nodes WHERE one.label IS NOT NULL | [one.label, one.count]] AS labels,
  [
    one IN data.relationships
    WHERE one.relationshipType IS NOT NULL AND one.startLabel IS NULL AND one.endLabel IS NULL |
    [one.relationshipType, one.count]
  ] AS types,
  COLLECT {
    MATCH (node:Synthetic)
    WHERE NOT $includeSynthetic
    UNWIND labels(node) AS label
    WITH label, count(*) AS count
    RETURN [label, count]
  } AS inventedLabels,
  COLLECT {
    MATCH (node:Synthetic)-[link]-()
    WHERE NOT $includeSynthetic
    WITH type(link) AS type, count(DISTINCT link) AS count
    RETURN [type, count]
  } AS inventedTypes,
  COLLECT {
    MATCH (set:DataSet)
    WHERE set.loadedAt IS NOT NULL
    RETURN [set.name, set.contentHash, set.loadedAt]
    ORDER BY set.name
  } AS sets,
  COLLECT {
    MATCH (done:Migration)
    RETURN [done.name, done.checksum]
    ORDER BY done.name
  } AS migrations,
  COLLECT {
    MATCH (source:Source)
    WHERE $includeSynthetic OR NOT source:Synthetic
    RETURN source.id
    ORDER BY source.id
  } AS sources
