// What are countries called?
MATCH (country:Country)
WHERE $group IS NULL OR EXISTS { (country)-[:IN_GROUP]->(:CountryGroup {id: $group}) }
RETURN country.id AS id, country.name AS name
ORDER BY id
