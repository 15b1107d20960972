// How much money does a funder give, or a project get with all its parts, how firmly and when?
CALL () {
  MATCH
    (project:Project {id: $project})
    (()<-[part:PART_OF_PROJECT WHERE active(part) AND counted(part)]-()){0,}
    (target)<-[funds:FUNDS]-(funder:Funder)
  WHERE shown(project) AND ($funder IS NULL OR funder.id = $funder)
  RETURN DISTINCT funds, funder, target
  UNION ALL
  MATCH (funder:Funder {id: $funder})-[funds:FUNDS]->(target)
  WHERE $project IS NULL
  RETURN funds, funder, target
  UNION ALL
  UNWIND CASE WHEN $project IS NULL AND $funder IS NULL THEN [1] ELSE [] END AS anyone
  MATCH (funder:Funder)-[funds:FUNDS]->(target)
  RETURN funds, funder, target
}
WITH funds, funder, target
WHERE shown(funder) AND shown(target) AND active(funds) AND counted(funds)
ORDER BY funder.id, target.id, funds.flowType, funds.on, funds.validFrom
RETURN
  collect({
    funder: funder.id,
    target: target.id,
    flowType: funds.flowType,
    amount: funds.amountAmount,
    currency: funds.amountCurrency,
    on: funds.on
  }) AS flows
