// How many firms, and how many people in them, are there in a province and its country, in a sector and in all?
MATCH (province:Province {id: $province})
WHERE shown(province)
WITH
  province,
  CASE WHEN active(province) THEN countriesOf(province) ELSE [] END AS countries,
  COLLECT {
    MATCH (asked:Sector {id: $sector})<-[narrower:NARROWER_THAN*0..]-(sector:Sector)
    WHERE shown(asked) AND shown(sector) AND all(link IN narrower WHERE active(link) AND counted(link))
    RETURN DISTINCT sector.id
  } AS sectors
WHERE size(sectors) > 0
CALL (province, countries, sectors) {
  MATCH way = (:Country {id: countries[0]})<-[:LOCATED_IN*1..3]-(firm:Enterprise {status: 'ACTIVE'})
  WHERE
    size(countries) = 1 AND
    firm.mergedInto IS NULL AND
    shown(firm) AND
    all(link IN relationships(way) WHERE active(link) AND counted(link)) AND
    all(place IN nodes(way)[..-1] WHERE active(place))
  WITH sectors, firm, collect(province IN nodes(way)) AS here
  WITH
    firm,
    true IN here AS here,
    EXISTS {
      MATCH (firm)-[belongs:IN_SECTOR]->(sector:Sector)
      WHERE sector.id IN sectors AND active(belongs) AND counted(belongs)
    } AS inSector
  WITH here, inSector, count(firm) AS firms, count(firm.employees) AS staffed, sum(firm.employees) AS employees
  RETURN collect({here: here, inSector: inSector, firms: firms, staffed: staffed, employees: employees}) AS groups
}
RETURN province.name AS name, countries, groups
