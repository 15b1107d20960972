// When did the members of a group join and leave?
MATCH (group:Cluster|Consortium|Organisation {id: $group})
WHERE shown(group)
OPTIONAL CALL (group) {
  MATCH (group)<-[joins:MEMBER_OF]-(member)
  WHERE counted(joins) AND shown(member)
  RETURN member, joins.validFromLower AS first, joins.validToUpper AS last
}
WITH member, first, last
ORDER BY member.name, member.id, first IS NOT NULL, first, last
RETURN member.id AS member, first, last
