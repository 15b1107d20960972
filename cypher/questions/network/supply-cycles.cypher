// Which actors that buy and sell supply which, so that goods may come back to where they began?
INCLUDE product-tree
OPTIONAL CALL (products) {
  MATCH (seller)-[sale:SUPPLIES]->(buyer)
  WHERE
    (products IS NULL OR sale.productId IN products) AND
    shown(seller) AND
    shown(buyer) AND
    EXISTS { (seller)<-[:SUPPLIES]-() } AND
    EXISTS { (buyer)-[:SUPPLIES]->() } AND
    flowing(sale)
  WITH DISTINCT seller, buyer
  LIMIT toInteger($mostLinks)
  RETURN seller, collect(buyer.id) AS buyers
}
WITH seller, buyers
ORDER BY seller.name, seller.id
RETURN seller.id AS seller, buyers
