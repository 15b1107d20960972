// Of which sorts of actor is a cluster made up?
MATCH (cluster:Cluster {id: $cluster})
WHERE shown(cluster)
RETURN
  COLLECT {
    MATCH (cluster)<-[joins:MEMBER_OF]-(member)
    WHERE active(joins) AND counted(joins) AND shown(member)
    WITH DISTINCT member
    RETURN CASE WHEN member:Organisation THEN member.orgType ELSE head([kind IN ['Consortium', 'Enterprise', 'Funder'] WHERE kind IN labels(member)]) END
  } AS members
