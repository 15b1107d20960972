// Those whose sales count as sales of `subject`: itself, and of a cluster or consortium its members on the day. `products` goes through.
WITH
  products,
  subject,
  coalesce($year, toInteger(left($day, 4))) AS year,
  COLLECT {
    MATCH (member:Actor)-[membership:MEMBER_OF]->(subject)
    WHERE
      (subject:Cluster OR subject:Consortium) AND
      member <> subject AND
      active(membership) AND
      counted(membership) AND
      shown(member)
    RETURN DISTINCT member
  } AS members
WITH
  products,
  subject,
  year,
  members,
  members + [subject] AS party
