// How far has each activity of an action plan come, and how far was it to be?
MATCH (plan:ActionPlan {id: $plan})
WHERE shown(plan)
RETURN
  plan.id AS plan,
  INCLUDE leaf-activities AS activities
