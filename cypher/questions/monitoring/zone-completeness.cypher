// Which fields does a zone have from accepted reports, from sources or as not applicable, and which are asked for?
MATCH (zone:Zone {id: $zone})
WHERE shown(zone)
OPTIONAL MATCH (campaign:Campaign {id: $campaign})
WHERE shown(campaign)
WITH zone, campaign
WHERE $campaign IS NULL OR campaign IS NOT NULL
RETURN
  campaign.requiredFields AS required,
  EXISTS {
    MATCH (campaign)-[asks:ASKS]->(:ReportingAssignment)-[on:ON_ZONE]->(zone)
    WHERE active(asks) AND counted(asks) AND active(on) AND counted(on)
  } AS asked,
  COLLECT {
    MATCH (zone)<-[on:ON_ZONE]-(assignment:ReportingAssignment)<-[answers:ANSWERS]-(report:ZoneReport)
    WHERE
      active(on) AND
      counted(on) AND
      shown(assignment) AND
      active(answers) AND
      counted(answers) AND
      shown(report) AND
      accepted(report) AND
      (
        $campaign IS NULL OR
        EXISTS { MATCH (assignment)<-[asks:ASKS]-(:Campaign {id: $campaign}) WHERE active(asks) AND counted(asks) }
      )
    RETURN {report: report.id, values: report.values, notApplicable: coalesce(report.notApplicable, [])} AS found
    ORDER BY report.submittedOnUpper DESC, report.id DESC
  } AS reports,
  CASE
    WHEN $campaign IS NULL THEN COLLECT {
      MATCH (zone)<-[:SUBJECT]-(fact:Fact)
      WHERE fact.retractedOn IS NULL AND shown(fact) AND EXISTS { (fact)-[:CITES]->(:Source) }
      RETURN
        {
          predicate: fact.predicate,
          holds: active(fact) AND counted(fact),
          notApplicable: coalesce(fact.notApplicable, false)
        } AS found
    }
    ELSE []
  END AS facts,
  CASE
    WHEN $campaign IS NULL AND zone.sourceId IS NOT NULL THEN [name IN keys($properties) WHERE zone[$properties[name]] IS NOT NULL | name]
    ELSE []
  END AS sourced,
  CASE
    WHEN $campaign IS NULL THEN COLLECT {
      MATCH (zone)-[link:HAS_CENTRE|LOCATED_IN|MANAGED_BY]->(end)
      WHERE active(link) AND counted(link) AND shown(end) AND (link.sourceId IS NOT NULL OR link.factIds IS NOT NULL)
      MATCH way = (end)-[:LOCATED_IN*0..2]->(place)
      WHERE
        (length(way) = 0 OR type(link) = 'LOCATED_IN') AND
        all(lies IN relationships(way) WHERE active(lies) AND counted(lies)) AND
        all(one IN nodes(way) WHERE active(one))
      UNWIND [label IN labels(place) WHERE label IN ['Country', 'Province']] + [type(link)] AS found
      RETURN DISTINCT found
    }
    ELSE []
  END AS linked
