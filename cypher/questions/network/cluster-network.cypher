// Who belongs to a cluster, what joins its members, and who serves them?
MATCH (group:Cluster|Consortium {id: $cluster})
WHERE shown(group)
CALL (group) {
  MATCH (group)<-[link:MEMBER_OF]-(member:Actor)
  WHERE shown(member) AND active(link) AND counted(link)
  WITH member, link.role AS role
  ORDER BY role
  WITH member, collect(DISTINCT role) AS roles
  ORDER BY member.name, member.id
  RETURN collect(member) AS members, collect({node: member.id, roles: roles}) AS found
}
CALL (group, members) {
  UNWIND members + [group] AS served
  MATCH (served)<-[service:SERVES]-(provider:Actor)
  WHERE shown(provider) AND active(service) AND counted(service)
  WITH served, provider, service.serviceType AS serviceType
  ORDER BY serviceType
  WITH served, provider, collect(DISTINCT serviceType) AS services, count(*) AS parallel
  ORDER BY provider.name, provider.id
  RETURN
    collect(DISTINCT provider.id) AS providers,
    collect({relationship: 'SERVES', from: provider.id, to: served.id, parallel: parallel, services: services}) AS services
}
CALL (members) {
  UNWIND members AS member
  MATCH (member)-[link:COLLABORATES_WITH|MEMBER_OF|SUPPLIES]->(other)
  WHERE other IN members AND member <> other AND holding(link)
  WITH member, other, type(link) AS relationship, count(*) AS parallel
  RETURN
    collect({relationship: relationship, from: member.id, to: other.id, parallel: parallel, services: []}) AS ties
}
RETURN found AS members, providers, services + ties AS edges
