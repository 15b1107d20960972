// At which stages of a product's chain is an actor present, a group by its members, or a place by those who lie in it?
INCLUDE product-tree
MATCH (subject:Actor|Cluster|Country|Place|Province {id: $subject})
WHERE shown(subject)
INCLUDE actors-of
INCLUDE stages-of
RETURN subject.id AS subject, subject.name AS name, size(actors) AS actors, stages, ties
