// Which activities, stages and sorts of actor does a cluster have, and which have the industrial districts that could be its twins?
MATCH (asked:Cluster {id: $cluster})
WHERE shown(asked)
CALL (asked) {
  RETURN asked AS cluster
  UNION
  MATCH (cluster:Cluster)
  WHERE cluster.isDistrict AND shown(cluster)
  RETURN cluster
}
WITH DISTINCT cluster, cluster <> asked AS other
ORDER BY other, cluster.name, cluster.id
RETURN
  cluster.id AS cluster,
  COLLECT {
    MATCH (cluster)-[belongs:IN_SECTOR*0..1]->(classified)-[stands:CLASSIFIED_AS]->(class:ClassCode {scheme: 'ISIC'})
    WHERE
      class.level >= 2 AND
      shown(classified) AND
      all(link IN belongs WHERE active(link) AND counted(link)) AND
      active(stands) AND
      counted(stands)
    RETURN DISTINCT class.revision + '/' + left(class.code, 2)
  } AS divisions,
  COLLECT {
    MATCH (cluster)<-[joins:MEMBER_OF]-(member)-[performs:PERFORMS]->(product:Product)
    WHERE
      active(joins) AND
      counted(joins) AND
      active(performs) AND
      counted(performs) AND
      shown(member) AND
      shown(product)
    RETURN DISTINCT performs.stage
  } AS stages,
  COLLECT {
    MATCH (cluster)<-[joins:MEMBER_OF]-(member:Enterprise|Organisation)
    WHERE active(joins) AND counted(joins) AND shown(member)
    RETURN DISTINCT CASE WHEN member:Organisation THEN member.orgType ELSE 'Enterprise' END
  } AS actors
