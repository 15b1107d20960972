// Which products do clusters and consortia of several countries deal in, widest spread first?
MATCH (product:Product)<-[deals:DEALS_IN]-(group:Cluster|Consortium)
WHERE
  shown(product) AND
  shown(group) AND
  active(deals) AND
  counted(deals) AND
  ($via = 'BOTH' OR ($via = 'CLUSTER' AND group:Cluster) OR ($via = 'CONSORTIUM' AND group:Consortium))
WITH product, group, countriesOf(group) AS lies
WHERE size(lies) > 0
ORDER BY group.id
WITH product, collect(DISTINCT group.id) AS groups, collect(lies) AS each
WITH
  product AS shared,
  groups,
  COLLECT {
    UNWIND each AS lies
    UNWIND lies AS country
    RETURN DISTINCT country
    ORDER BY country
  } AS countries
WHERE size(countries) >= $minCountries
RETURN shared.id AS product, countries, groups
ORDER BY size(countries) DESC, shared.name, shared.id
SKIP $skip
LIMIT $limit
