// Which countries, provinces, sites, clusters, products and events does the money of a funder reach?
MATCH (funder:Funder {id: $funder})
WHERE shown(funder)
CALL (funder) {
  INCLUDE funded-undertakings
  ORDER BY undertaking.name, undertaking.id
  RETURN collect(undertaking) AS undertakings
}
CALL (undertakings) {
  INCLUDE reached-countries
  ORDER BY country.name, country.id
  RETURN
    collect({country: country.id, viaGroup: viaGroup}) AS countries,
    collect([country.id, country.name]) AS countryNames
}
CALL (undertakings) {
  UNWIND undertakings AS undertaking
  MATCH (undertaking)-[link:COVERS|TARGETS]->(reached:Cluster|HeritageSite|Product|Province)
  WHERE active(link) AND counted(link) AND shown(reached)
  WITH DISTINCT reached
  ORDER BY reached.name, reached.id
  RETURN collect(reached) AS reached
}
RETURN
  countries,
  [one IN reached WHERE one:Province | one.id] AS provinces,
  [one IN reached WHERE one:HeritageSite | one.id] AS sites,
  [one IN reached WHERE one:Cluster | one.id] AS clusters,
  [one IN reached WHERE one:Product | one.id] AS products,
  [one IN undertakings WHERE one:Event | one.id] AS events,
  [one IN undertakings | one.id] AS undertakings,
  countryNames + [one IN reached + [event IN undertakings WHERE event:Event] | [one.id, one.name]] AS names,
  [one IN undertakings WHERE one:Project AND one.startOn IS NULL | one.name] AS undated
