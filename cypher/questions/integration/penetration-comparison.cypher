// How far have consortia of some countries and products come into chains of other countries?
MATCH (subject:Consortium)
WHERE
  shown(subject) AND
  EXISTS { MATCH (region:CountryGroup {id: $region}) WHERE shown(region) } AND
  ($countries IS NULL OR any(country IN countriesOf(subject) WHERE country IN $countries)) AND
  (
    $products IS NULL OR
    EXISTS {
      MATCH (subject)-[deals:DEALS_IN]->(:Product)-[narrows:NARROWER_THAN*0..8]->(product:Product)
      WHERE
        product.id IN $products AND
        active(deals) AND
        counted(deals) AND
        all(narrow IN narrows WHERE active(narrow))
    }
  )
WITH collect(subject) AS subjects, $mostGroups AS most
WITH
  subjects,
  most,
  INCLUDE region-countries AS region
UNWIND CASE WHEN size(subjects) > most THEN [NULL] ELSE subjects END AS subject
CALL (subject) {
  WITH subject, NULL AS products
  WHERE subject IS NOT NULL
  INCLUDE party
  WITH *, [year, year - 1] AS years
  INCLUDE sales
  RETURN
    year,
    size(members) AS members,
    sellers,
    buyers,
    INCLUDE negotiates AS negotiates,
    INCLUDE rates AS rates
  UNION
  WITH subject
  WHERE subject IS NULL
  RETURN NULL AS year, NULL AS members, NULL AS sellers, NULL AS buyers, NULL AS negotiates, NULL AS rates
}
RETURN
  subject.id AS id,
  subject.name AS name,
  COLLECT {
    WITH subject
    WHERE subject IS NOT NULL
    UNWIND countriesOf(subject) AS home
    MATCH (country:Country {id: home})
    RETURN {id: country.id, name: country.name}
  } AS homes,
  year,
  members,
  sellers,
  buyers,
  region,
  negotiates,
  rates
