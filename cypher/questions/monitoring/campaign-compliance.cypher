// Who has to report to a campaign on which zone until when, and what was the last that was handed in by the day?
MATCH (campaign:Campaign {id: $campaign})-[asks:ASKS]->(assignment:ReportingAssignment)-[on:ON_ZONE]->(zone:Zone)
WHERE
  shown(campaign) AND
  active(asks) AND
  counted(asks) AND
  shown(assignment) AND
  active(on) AND
  counted(on) AND
  shown(zone)
WITH campaign, assignment, zone
ORDER BY assignment.dueOnUpper, zone.name, assignment.id
RETURN
  assignment.id AS assignment,
  zone.id AS zone,
  COLLECT {
    MATCH (assignment)-[responsible:RESPONSIBLE]->(reporter:Organisation)
    WHERE active(responsible) AND counted(responsible) AND shown(reporter)
    RETURN reporter.id
    ORDER BY reporter.name, reporter.id
    LIMIT 1
  }[0] AS reporter,
  COLLECT {
    UNWIND countriesOf(zone) AS id
    MATCH (country:Country {id: id})
    RETURN {id: id, iso2: country.iso2, name: country.name} AS found
    ORDER BY country.name, id
  } AS countries,
  assignment.dueOnUpper AS due,
  campaign.graceDays AS graceDays,
  COLLECT {
    MATCH (assignment)<-[answers:ANSWERS]-(report:ZoneReport)
    WHERE active(answers) AND counted(answers) AND shown(report) AND report.submittedOnUpper <= $day
    RETURN {id: report.id, state: report.state, submitted: report.submittedOnUpper, decided: report.decidedOnUpper} AS last
    ORDER BY report.submittedOnUpper DESC, report.id DESC
    LIMIT 1
  }[0] AS report
