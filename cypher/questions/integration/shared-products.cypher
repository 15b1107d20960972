// Which products do clusters and consortia of several countries deal in, widest spread first?
MATCH (product:Product)<-[:DEALS_IN]-(group:Cluster|Consortium)-[:LOCATED_IN*1..3]->(country:Country)
WHERE $via = 'BOTH' OR ($via = 'CLUSTER' AND group:Cluster) OR ($via = 'CONSORTIUM' AND group:Consortium)
WITH product, country, group
ORDER BY country.id, group.id
WITH product, collect(DISTINCT country.id) AS countries, collect(DISTINCT group.id) AS groups
WHERE size(countries) >= $minCountries
RETURN product.id AS product, countries, groups
ORDER BY size(countries) DESC, product
SKIP $skip
LIMIT $limit
