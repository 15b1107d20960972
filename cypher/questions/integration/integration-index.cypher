// How well is an actor or group integrated along stages, across borders and with support?
INCLUDE product-tree
MATCH (subject:Cluster|Consortium|Enterprise|Organisation {id: $subject})
WHERE shown(subject) AND EXISTS { MATCH (region:CountryGroup {id: $region}) WHERE shown(region) }
INCLUDE party
WITH *, [year] AS years
INCLUDE sales
RETURN
  year,
  CASE WHEN subject:Cluster OR subject:Consortium THEN size(members) END AS members,
  sellers,
  buyers,
  COLLECT {
    UNWIND party AS performer
    MATCH (performer)-[performs:PERFORMS]->(product:Product)
    WHERE
      active(performs) AND
      counted(performs) AND
      shown(product) AND
      (products IS NULL OR product.id IN products)
    RETURN DISTINCT performs.stage
  } AS stages,
  COLLECT {
    MATCH (provider:Actor)-[serves:SERVES]->(subject)
    WHERE active(serves) AND counted(serves) AND shown(provider)
    RETURN DISTINCT serves.serviceType
  } AS services,
  INCLUDE region-countries AS region,
  INCLUDE rates AS rates
