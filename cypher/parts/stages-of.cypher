// The stages of the products at which these actors are, from the relationships that say so.
CALL (actors, products) {
  UNWIND actors AS actor
  MATCH (actor)-[performs:PERFORMS]->(product:Product)
  WHERE product.id IN products AND active(performs) AND counted(performs)
  RETURN collect(DISTINCT performs.stage) AS stages, count(performs) AS ties
}
