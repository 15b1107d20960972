// The actors of a subject: itself, its members, and those who lie in it.
CALL (subject) {
  CALL (subject) {
    UNWIND CASE WHEN subject:Actor THEN [subject] ELSE [] END AS actor
    RETURN actor
    UNION
    MATCH (subject)<-[membership:MEMBER_OF]-(actor:Actor)
    WHERE active(membership) AND counted(membership) AND shown(actor)
    RETURN actor
    UNION
    MATCH way = (subject)<-[:LOCATED_IN*1..3]-(actor:Actor)
    WHERE
      shown(actor) AND
      all(link IN relationships(way) WHERE active(link) AND counted(link)) AND
      all(place IN nodes(way)[..-1] WHERE active(place))
    RETURN actor
  }
  RETURN collect(actor) AS actors
}
