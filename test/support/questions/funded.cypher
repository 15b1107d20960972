// Which projects does a funder pay for, and what do they cover?
MATCH (funder:Funder {id: $funder})-[funds:FUNDS]->(project:Project)
WHERE ($asOfLower IS NULL OR project.startOnLower <= $asOfUpper) AND ($names IS NULL OR project.name IN $names)
WITH project, funds, COLLECT { MATCH (project)-[:COVERS]->(place) RETURN place.id ORDER BY place.id } AS places
RETURN
  project.id AS project,
  funds.amountAmount AS amountAmount,
  funds.amountCurrency AS amountCurrency,
  {size: size(places), places: places} AS reach,
  [place IN places | {size: 1, places: [place]}] AS each,
  CASE WHEN funds.amountAmount IS NULL THEN ['The amount of a flow is unknown.'] ELSE [] END AS warnings
ORDER BY project
SKIP $skip
LIMIT $limit
