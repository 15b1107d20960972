// Which actors that buy and sell supply which, so that goods may come back to where they began?
INCLUDE product-tree
WITH products, products IS NULL AND COUNT { ()-[:SUPPLIES]->() } > $mostSales AS refused
OPTIONAL CALL (products, refused) {
  CALL (products, refused) {
    UNWIND products AS product
    MATCH (seller:Actor)-[sale:SUPPLIES {productId: product}]->(buyer)
    RETURN seller, sale, buyer
    UNION ALL
    UNWIND CASE WHEN products IS NULL AND NOT refused THEN [0] ELSE [] END AS whole
    MATCH (seller:Actor)-[sale:SUPPLIES]->(buyer)
    RETURN seller, sale, buyer
  }
  WITH seller, sale, buyer
  WHERE flowing(sale)
  WITH DISTINCT seller, buyer
  WHERE
    shown(seller) AND
    shown(buyer) AND
    EXISTS { (seller)<-[:SUPPLIES]-() } AND
    EXISTS { (buyer)-[:SUPPLIES]->() }
  LIMIT toInteger($mostLinks)
  RETURN seller, collect(buyer.id) AS buyers
}
WITH seller, buyers, refused
ORDER BY seller.name, seller.id
RETURN seller.id AS seller, buyers, refused
