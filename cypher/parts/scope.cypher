// The nodes that a scope stands for on the day, by name and id, as `actors`; `subjects` are the nodes of it that there are.
WITH
  COLLECT {
    MATCH (subject:Actor|Cluster|Country|Product)
    WHERE subject.id IN $scope AND shown(subject) AND active(subject)
    RETURN DISTINCT subject
  } AS subjects
CALL (subjects) {
  CALL (subjects) {
    UNWIND subjects AS group
    MATCH (group:Cluster|Consortium)<-[member:MEMBER_OF]-(actor:Actor)
    WHERE size($scope) = 1 AND shown(actor) AND active(member) AND counted(member)
    RETURN actor
    UNION
    UNWIND subjects AS country
    MATCH way = (country:Country)<-[:LOCATED_IN*1..3]-(actor:Actor)
    WHERE
      size($scope) = 1 AND
      shown(actor) AND
      all(place IN nodes(way) WHERE active(place)) AND
      all(link IN relationships(way) WHERE active(link) AND counted(link))
    RETURN actor
    UNION
    UNWIND subjects AS product
    MATCH (product:Product)<-[:NARROWER_THAN*0..]-(narrower:Product)
    WHERE size($scope) = 1
    WITH collect(DISTINCT narrower.id) AS products
    WHERE size(products) > 0
    MATCH (seller:Actor)-[sale:SUPPLIES]->(buyer:Actor)
    WHERE sale.productId IN products AND seller <> buyer AND shown(seller) AND shown(buyer) AND flowing(sale)
    UNWIND [seller, buyer] AS actor
    RETURN actor
    UNION
    UNWIND subjects AS actor
    WITH actor
    WHERE actor:Actor|Cluster AND (size($scope) > 1 OR NOT actor:Cluster|Consortium)
    RETURN actor
  }
  WITH actor
  ORDER BY actor.name, actor.id
  RETURN collect(actor) AS actors
}
