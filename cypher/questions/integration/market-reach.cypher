// To how many countries does an actor or group sell, and how evenly?
WITH NULL AS products
MATCH (subject:Cluster|Consortium|Enterprise|Organisation {id: $subject})
WHERE shown(subject)
INCLUDE party
WITH *, [year] AS years
INCLUDE sales
RETURN
  year,
  CASE WHEN subject:Cluster OR subject:Consortium THEN size(members) END AS members,
  countriesOf(subject) AS homes,
  sellers,
  buyers,
  COLLECT {
    UNWIND buyers AS buyer
    UNWIND buyer.countries AS id
    MATCH (country:Country {id: id})
    RETURN DISTINCT {id: country.id, name: country.name}
  } AS countries,
  INCLUDE rates AS rates
