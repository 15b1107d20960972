// How far have a consortium or cluster and its members come into chains of other countries?
WITH NULL AS products
MATCH (subject:Cluster|Consortium {id: $consortium})
WHERE shown(subject) AND EXISTS { MATCH (region:CountryGroup {id: $region}) WHERE shown(region) }
INCLUDE party
WITH *, [year, year - 1] AS years
INCLUDE sales
RETURN
  year,
  size(members) AS members,
  sellers,
  buyers,
  INCLUDE region-countries AS region,
  INCLUDE negotiates AS negotiates,
  INCLUDE rates AS rates
