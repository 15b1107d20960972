// The activities of `plan` that have no parts on the day, each with its weight, days, state and last accepted report.
COLLECT {
  MATCH
    (plan)-[has:HAS_ACTIVITY]->(:Activity)
    (()<-[part:SUBACTIVITY_OF WHERE active(part) AND counted(part)]-()){0,}
    (activity:Activity)
  WHERE active(has) AND counted(has) AND shown(activity) AND leaf(activity)
  WITH DISTINCT activity
  WITH activity, reported(activity) AS report
  RETURN
    {
      activity: activity.id,
      weight: activity.weight,
      start: activity.startOnLower,
      due: activity.dueOnUpper,
      state: activity.state,
      report: report[0],
      percent: report[1]
    } AS leaf
  ORDER BY activity.name, activity.id
}
