// Which products do clusters and consortia of several countries deal in, widest spread first?
MATCH (product:Product)<-[deals:DEALS_IN]-(group:Cluster|Consortium)-[lies:LOCATED_IN*1..3]->(country:Country)
WHERE
  ($includeSynthetic OR NOT product:Synthetic) AND
  ($includeSynthetic OR NOT group:Synthetic) AND
  all(
    link IN [deals] + lies
    WHERE coalesce(link.validFromLower <= $day, true) AND coalesce(link.validToUpper >= $day, true)
  ) AND
  coalesce(country.validFromLower <= $day, true) AND
  coalesce(country.validToUpper >= $day, true) AND
  ($via = 'BOTH' OR ($via = 'CLUSTER' AND group:Cluster) OR ($via = 'CONSORTIUM' AND group:Consortium))
WITH product, country, group
ORDER BY country.id, group.id
WITH product, collect(DISTINCT country.id) AS countries, collect(DISTINCT group.id) AS groups
WHERE size(countries) >= $minCountries
RETURN product.id AS product, countries, groups
ORDER BY size(countries) DESC, product
SKIP $skip
LIMIT $limit
