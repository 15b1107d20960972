// Which zones are in operation, where, with what services, at a border or not, and for which branches?
CALL () {
  OPTIONAL MATCH (asked:Sector {id: $sector})<-[steps:NARROWER_THAN*0..8]-(sector:Sector)
  WHERE all(step IN steps WHERE active(step)) AND shown(asked) AND shown(sector)
  RETURN collect(DISTINCT sector) AS sectors
}
WITH
  sectors,
  COLLECT {
    UNWIND sectors AS sector
    OPTIONAL MATCH (sector)<-[belongs:IN_SECTOR]-(product:Product)
    WHERE active(belongs) AND counted(belongs) AND shown(product)
    UNWIND [sector, product] AS named
    WITH DISTINCT named
    WHERE named IS NOT NULL
    RETURN [named.name] + coalesce(named.names, [])
  } AS names
MATCH (zone:Zone)
WHERE zone.status = 'OPERATING' AND shown(zone)
WITH sectors, names, zone, countriesOf(zone) AS countries
WHERE $country IS NULL OR $country IN countries
WITH
  sectors,
  names,
  zone,
  countries,
  COLLECT {
    MATCH (zone)-[has:HAS_CENTRE]->(centre:OneStopCentre)
    WHERE active(has) AND counted(has) AND shown(centre)
    UNWIND centre.services AS service
    WITH DISTINCT service
    ORDER BY service
    RETURN service
  } AS services,
  zone.crossBorder OR
  zone.zoneType IN ['BORDER_ECONOMIC', 'CROSS_BORDER'] OR
  size(countries) > 1 OR
  EXISTS {
    MATCH (zone)-[pairs:PAIRED_WITH]-(across:Zone)
    WHERE active(pairs) AND counted(pairs) AND shown(across)
  } OR
  EXISTS {
    MATCH (zone)-[lies:LOCATED_IN]->(place:Place {placeType: 'BORDER_POINT'})
    WHERE active(lies) AND counted(lies) AND shown(place)
  } AS atBorder
WHERE ($service IS NULL OR $service IN services) AND ($border IS NULL OR atBorder = $border)
WITH sectors, names, zone, countries, services, atBorder
ORDER BY zone.name, zone.id
RETURN
  zone.id AS zone,
  countries,
  services,
  atBorder,
  COUNT {
    MATCH (zone)<-[works:OPERATES_IN]-(firm:Enterprise)
    WHERE
      active(works) AND
      counted(works) AND
      shown(firm) AND
      EXISTS {
        MATCH (firm)-[belongs:IN_SECTOR]->(sector)
        WHERE sector IN sectors AND active(belongs) AND counted(belongs)
      }
  } AS firmsOfSector,
  zone.targetSectors AS targets,
  names
