// The product that is asked for with its narrower ones, by id.
COLLECT {
  MATCH (:Product {id: $product})<-[narrows:NARROWER_THAN*0..8]-(narrower:Product)
  WHERE all(narrow IN narrows WHERE active(narrow))
  RETURN DISTINCT narrower.id
}
