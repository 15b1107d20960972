// What was found at an event, of which kinds, on which topics, and for which countries was the event?
MATCH (event:Event {id: $event})
WHERE shown(event)
RETURN
  coalesce(event.endOnUpper, event.startOnUpper) AS ended,
  COLLECT {
    MATCH (event)<-[raised:RAISED_AT]-(finding:Finding)
    WHERE active(raised) AND counted(raised) AND shown(finding) AND ($kind IS NULL OR $kind IN finding.kinds)
    RETURN
      {
        id: finding.id,
        kinds: finding.kinds,
        topics: COLLECT {
          MATCH (finding)-[about:ABOUT]->(topic:Topic)
          WHERE active(about) AND counted(about) AND shown(topic)
          RETURN {id: topic.id, name: topic.name} AS found
          ORDER BY topic.name, topic.id
        }
      } AS found
    ORDER BY finding.name, finding.id
  } AS findings,
  COLLECT {
    MATCH
      (event) (()-[part:PART_OF_PROJECT WHERE active(part) AND counted(part)]->()){0,} (host)-[covers:COVERS]->(area)
    WHERE active(covers) AND counted(covers) AND shown(host) AND shown(area)
    UNWIND [area] + COLLECT {
      MATCH (area)<-[member:IN_GROUP]-(one:Country|Province)
      WHERE active(member) AND counted(member) AND active(one) AND shown(one)
      RETURN one
    } AS place
    UNWIND countriesOf(place) AS id
    WITH DISTINCT size(part) AS distance, id
    MATCH (country:Country {id: id})
    RETURN {distance: distance, id: id, name: country.name} AS found
    ORDER BY distance, country.name, id
  } AS covered
