// The countries that own `plan`, or in which its owners lie, by name.
COLLECT {
  MATCH (plan)-[owned:OWNED_BY]->(owner)
  WHERE active(owned) AND counted(owned) AND shown(owner)
  UNWIND countriesOf(owner) AS id
  WITH DISTINCT id
  MATCH (country:Country {id: id})
  RETURN {id: id, name: country.name} AS found
  ORDER BY country.name, id
}
