// Which actors work at a site, and in which creative classes are they?
MATCH (site:HeritageSite {id: $site})
WHERE shown(site)
RETURN
  site.id AS site,
  COLLECT {
    MATCH (site)<-[works:ACTIVE_AT]-(actor)
    WHERE shown(actor) AND active(works) AND counted(works)
    WITH actor, count(works) AS edges
    ORDER BY actor.name, actor.id
    RETURN {
      id: actor.id,
      edges: edges,
      classes: COLLECT {
        MATCH (actor)-[classified:CLASSIFIED_AS]->(class:ClassCode {scheme: $scheme})
        WHERE shown(class) AND active(classified) AND counted(classified)
        RETURN DISTINCT {id: class.id, name: class.title, code: class.code} AS found
        ORDER BY found.id
      }
    }
  } AS actors
