// Which versions of profiles does a system keep, and when did each come into which state?
MATCH (system:InfoSystem {id: $system})
WHERE shown(system)
RETURN
  system.id AS system,
  COLLECT {
    MATCH (system)<-[held:HELD_IN]-(profile:BusinessProfile)
    WHERE active(held) AND counted(held) AND shown(profile)
    RETURN
      {
        id: profile.id,
        state: profile.state,
        submitted: profile.submittedOnUpper,
        published: profile.publishedOnUpper,
        replaced: COLLECT {
          MATCH
            (profile)-[:PROFILE_OF]->(:Enterprise)<-[:PROFILE_OF]-(later:BusinessProfile)-[keeps:HELD_IN]->(system)
          WHERE
            later.version > profile.version AND
            later.publishedOnUpper IS NOT NULL AND
            active(keeps) AND
            counted(keeps) AND
            shown(later)
          RETURN later.publishedOnUpper AS found
          ORDER BY found
          LIMIT 1
        }[0],
        moves: COLLECT {
          MATCH (profile)<-[:SUBJECT]-(fact:Fact {predicate: 'state'})
          WHERE
            fact.retractedOn IS NULL AND
            fact.value IS NOT NULL AND
            fact.validFromUpper IS NOT NULL AND
            counted(fact) AND
            shown(fact)
          RETURN {state: fact.value, day: fact.validFromUpper} AS found
          ORDER BY fact.validFromUpper, fact.id
        }
      } AS found
    ORDER BY profile.id
  } AS profiles
