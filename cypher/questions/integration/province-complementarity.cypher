// At which stages of a product's chain are the actors of each of two provinces?
INCLUDE product-tree
UNWIND [$a, $b] AS province
MATCH (subject:Province {id: province})
WHERE shown(subject)
INCLUDE actors-of
INCLUDE stages-of
RETURN subject.id AS subject, subject.name AS name, size(actors) AS actors, stages, ties
