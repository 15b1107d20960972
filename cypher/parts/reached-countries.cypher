// The countries of what `undertakings` cover: named, or around a province, place, site or zone, or members of a group on the day.
UNWIND undertakings AS undertaking
MATCH (undertaking)-[covers:COVERS]->(here:Country|CountryGroup|HeritageSite|Place|Province|Zone)
WHERE active(covers) AND counted(covers) AND shown(here)
WITH DISTINCT here
CALL (here) {
  MATCH
    (here)
    ((inner)-[lies:LOCATED_IN]->() WHERE active(lies) OR coalesce(inner.validToUpper < $day, false)){0,3}
    (country:Country)
  RETURN country, false AS viaGroup
  UNION
  MATCH (here:CountryGroup)<-[joins:IN_GROUP]-(member:Country|Province)-[lies:LOCATED_IN*0..1]->(country:Country)
  WHERE
    active(joins) AND
    counted(joins) AND
    shown(member) AND
    active(member) AND
    active(country) AND
    all(link IN lies WHERE active(link))
  RETURN country, true AS viaGroup
}
WITH country, min(viaGroup) AS viaGroup
WHERE shown(country)
