// On which topics were needs found at an event or the events of a project, and what treats each?
CALL () {
  MATCH (subject:Event {id: $event})
  RETURN subject
  UNION
  MATCH (subject:Project {id: $project})
  RETURN subject
}
WITH subject
WHERE shown(subject)
RETURN
  COLLECT {
    MATCH
      (subject) (()<-[part:PART_OF_PROJECT WHERE active(part) AND counted(part)]-()){0,} (event:Event)
      <-[raised:RAISED_AT]-(finding:Finding)
    WHERE
      shown(event) AND
      active(raised) AND
      counted(raised) AND
      shown(finding) AND
      'CAPACITY_NEED' IN finding.kinds
    WITH DISTINCT finding
    OPTIONAL MATCH (finding)-[about:ABOUT]->(topic:Topic)
    WHERE active(about) AND counted(about) AND shown(topic)
    WITH topic, finding
    ORDER BY finding.name, finding.id
    WITH topic, collect(DISTINCT finding.id) AS findings
    RETURN
      {
        topic: topic.id,
        findings: findings,
        coveredBy: COLLECT {
          MATCH (topic)<-[treats:ABOUT]-(treating:Activity|TrainingModule)
          WHERE
            active(treats) AND
            counted(treats) AND
            shown(treating) AND
            coalesce(treating.state <> 'CANCELLED', true)
          WITH DISTINCT treating
          RETURN treating.id
          ORDER BY treating.name, treating.id
        }
      } AS found
    ORDER BY topic.name, topic.id
  } AS needs
