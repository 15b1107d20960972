// Which action plans are there, of which countries and projects, and how far have their activities come?
MATCH (plan:ActionPlan)
WHERE
  shown(plan) AND
  (
    $project IS NULL OR
    EXISTS {
      MATCH (plan) (()-[part:PART_OF_PROJECT WHERE active(part) AND counted(part)]->()){1,} (:Project {id: $project})
    }
  )
WITH plan
ORDER BY plan.name, plan.id
RETURN
  plan.id AS plan,
  plan.planType AS planType,
  plan.state AS state,
  INCLUDE plan-countries AS countries,
  COLLECT {
    MATCH (plan)-[within:PART_OF_PROJECT]->(project:Project)
    WHERE active(within) AND counted(within) AND shown(project)
    RETURN {id: project.id, name: project.name} AS found
    ORDER BY project.name, project.id
  } AS projects,
  INCLUDE leaf-activities AS activities
