// The last report on `zone` that had been accepted by the day, as [its id, the day on which it was handed in], or null.
COLLECT {
  MATCH (zone)<-[on:ON_ZONE]-(assignment:ReportingAssignment)<-[answers:ANSWERS]-(report:ZoneReport)
  WHERE
    active(on) AND
    counted(on) AND
    shown(assignment) AND
    active(answers) AND
    counted(answers) AND
    shown(report) AND
    accepted(report)
  RETURN [report.id, report.submittedOnUpper] AS last
  ORDER BY report.submittedOnUpper DESC, report.id DESC
  LIMIT 1
}[0]
