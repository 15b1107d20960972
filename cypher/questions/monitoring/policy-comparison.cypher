// Which policies are adopted or in force in each of these countries, and by which instruments do they work?
UNWIND $countries AS id
MATCH (country:Country {id: id})
WHERE shown(country)
RETURN
  country.id AS country,
  country.name AS name,
  COLLECT {
    MATCH (country)<-[lies:LOCATED_IN*0..1]-(place:Country|Province)<-[applies:APPLIES_IN]-(policy:Policy)
    WHERE
      policy.stage IN ['ADOPTED', 'IN_FORCE'] AND
      coalesce(policy.adoptedOnLower <= $day, true) AND
      shown(policy) AND
      active(place) AND
      all(link IN lies WHERE active(link)) AND
      active(applies) AND
      counted(applies) AND
      coalesce(applies.onLower <= $day, true)
    WITH policy, count(applies) AS edges
    ORDER BY policy.name, policy.id
    RETURN {id: policy.id, instruments: policy.instruments, edges: edges}
  } AS policies
ORDER BY name, country
