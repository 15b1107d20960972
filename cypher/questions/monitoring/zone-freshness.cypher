// When was the last accepted report on a zone, or on each zone of a group of countries and provinces, handed in?
CALL () {
  MATCH (zone:Zone {id: $zone})
  RETURN zone
  UNION
  MATCH
    (group:CountryGroup {id: $group})<-[member:IN_GROUP]-(area:Country|Province)
    ((place)<-[lies:LOCATED_IN WHERE active(lies) AND counted(lies)]-()){1,3}
    (zone:Zone)
  WHERE
    shown(group) AND
    active(member) AND
    counted(member) AND
    active(area) AND
    all(one IN place WHERE active(one))
  RETURN zone
}
WITH zone
WHERE shown(zone)
WITH zone
ORDER BY zone.name, zone.id
RETURN
  zone.id AS zone,
  INCLUDE last-accepted-report AS report
