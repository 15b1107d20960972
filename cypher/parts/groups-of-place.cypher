// The country or province that a `place` is or lies in, in a list: one node, unless it is unknown or several.
COLLECT {
  MATCH groupWay = (place)-[:LOCATED_IN*0..2]->(group:Country|Province)
  WHERE
    all(link IN relationships(groupWay) WHERE active(link)) AND
    all(node IN nodes(groupWay) WHERE active(node)) AND
    CASE $by WHEN 'COUNTRY' THEN group:Country ELSE group:Province END
  RETURN DISTINCT group
  ORDER BY group.id
}
