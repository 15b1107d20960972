// Who supplies whom on all ways to a buyer, and who of them makes the product?
INCLUDE product-tree
MATCH (buyer:Consortium|Enterprise|Organisation {id: $buyer})
WHERE shown(buyer)
CALL (products, buyer) {
  MATCH way = (buyer)<-[sales:SUPPLIES*0..]-(actor)
  WHERE
    all(sale IN sales WHERE sale.productId IN products AND flowing(sale)) AND
    all(one IN nodes(way) WHERE shown(one))
  WITH DISTINCT actor
  LIMIT toInteger($mostActors)
  RETURN actor
}
WITH products, actor
ORDER BY actor.id
RETURN
  actor.id AS actor,
  EXISTS {
    MATCH (actor)-[performs:PERFORMS {stage: 'PRODUCTION'}]->(product:Product)
    WHERE product.id IN products AND active(performs) AND counted(performs)
  } AS makes,
  COLLECT {
    MATCH (actor)<-[sale:SUPPLIES]-(seller)
    WHERE sale.productId IN products AND flowing(sale) AND shown(seller)
    RETURN DISTINCT seller.id
  } AS suppliers
