// Which projects does each funder pay for, and which countries does its money reach?
MATCH (funder:Funder)
WHERE shown(funder)
CALL (funder) {
  INCLUDE funded-undertakings
  RETURN collect(undertaking) AS undertakings
}
CALL (undertakings) {
  INCLUDE reached-countries
  RETURN collect(country.id) AS countries
}
WITH funder, undertakings, countries
ORDER BY funder.name, funder.id
RETURN funder.id AS funder, [one IN undertakings WHERE one:Project | one.id] AS projects, countries
