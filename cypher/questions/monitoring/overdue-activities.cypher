// Which activities without parts were due before the day and are not done, and what do they wait for?
CALL () {
  MATCH (activity:Activity)
  WHERE $project IS NULL AND $country IS NULL AND activity.dueOnUpper < $day
  RETURN activity
  UNION
  MATCH (plan:ActionPlan)
  WHERE
    ($project IS NOT NULL OR $country IS NOT NULL) AND
    shown(plan) AND
    (
      $project IS NULL OR
      EXISTS {
        MATCH (plan) (()-[part:PART_OF_PROJECT WHERE active(part) AND counted(part)]->()){1,} (:Project {id: $project})
      }
    ) AND
    ($country IS NULL OR any(one IN INCLUDE plan-countries WHERE one.id = $country))
  MATCH
    (plan)-[has:HAS_ACTIVITY]->(:Activity)
    (()<-[part:SUBACTIVITY_OF WHERE active(part) AND counted(part)]-()){0,}
    (activity:Activity)
  WHERE active(has) AND counted(has) AND activity.dueOnUpper < $day
  RETURN activity
}
WITH activity
WHERE activity.state <> 'CANCELLED' AND shown(activity) AND leaf(activity)
WITH activity, reported(activity) AS report
WHERE coalesce(report[1] < 100, true)
WITH activity, report
ORDER BY activity.dueOnUpper, activity.name, activity.id
RETURN
  activity.id AS activity,
  COLLECT {
    MATCH
      (activity)
      (()-[part:SUBACTIVITY_OF WHERE active(part) AND counted(part)]->()){0,}
      (:Activity)<-[has:HAS_ACTIVITY]-(plan:ActionPlan)
    WHERE active(has) AND counted(has) AND shown(plan)
    WITH DISTINCT plan
    RETURN plan.id
    ORDER BY plan.name, plan.id
  } AS plans,
  activity.dueOnUpper AS due,
  report[0] AS report,
  report[1] AS percent,
  COLLECT {
    MATCH (activity)-[waits:DEPENDS_ON]->(blocker:Activity)
    WHERE
      active(waits) AND
      counted(waits) AND
      shown(blocker) AND
      (
        blocker.state = 'CANCELLED' OR
        EXISTS {
          MATCH (blocker) (()<-[part:SUBACTIVITY_OF WHERE active(part) AND counted(part)]-()){0,} (step:Activity)
          WHERE step.state <> 'CANCELLED' AND shown(step) AND leaf(step) AND coalesce(reported(step)[1] < 100, true)
        }
      )
    RETURN {id: blocker.id, givenUp: blocker.state = 'CANCELLED'} AS found
    ORDER BY blocker.name, blocker.id
  } AS blockers
