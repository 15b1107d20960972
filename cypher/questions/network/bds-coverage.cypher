// Which business development services does each cluster and consortium get?
MATCH (group:Cluster|Consortium)
WHERE shown(group) AND CASE $groupBy WHEN 'CLUSTER' THEN group:Cluster WHEN 'CONSORTIUM' THEN group:Consortium ELSE true END
WITH
  group,
  COLLECT {
    MATCH (group)<-[serves:SERVES]-(provider)
    WHERE active(serves) AND counted(serves) AND shown(provider)
    RETURN DISTINCT serves.serviceType
  } AS services,
  CASE $groupBy
    WHEN 'COUNTRY' THEN countriesOf(group)
    WHEN 'PRODUCT' THEN COLLECT {
      MATCH (group)-[deals:DEALS_IN]->(product:Product)
      WHERE active(deals) AND counted(deals) AND shown(product)
      RETURN DISTINCT product.id
    }
    ELSE [group.id]
  END AS within
CALL (within) {
  UNWIND CASE WHEN within = [] THEN [NULL] ELSE within END AS id
  OPTIONAL MATCH (of:Cluster|Consortium|Country|Product {id: id})
  RETURN of
}
WITH group, services, of
ORDER BY of IS NULL, of.name, of.id, group.name, group.id
RETURN of.id AS of, group.id AS group, services
