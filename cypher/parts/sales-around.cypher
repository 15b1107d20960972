// Sales of the products that flow on the day, from these sellers and to these buyers; what an actor sells to itself is no part of it.
CALL (products) {
  UNWIND $sellers AS id
  MATCH (seller:Actor {id: id})-[sale:SUPPLIES]->(buyer:Actor)
  WHERE
    seller <> buyer AND
    (products IS NULL OR sale.productId IN products) AND
    flowing(sale) AND
    shown(seller) AND
    shown(buyer)
  RETURN seller, sale, buyer
  UNION
  UNWIND $buyers AS id
  MATCH (buyer:Actor {id: id})<-[sale:SUPPLIES]-(seller:Actor)
  WHERE
    seller <> buyer AND
    (products IS NULL OR sale.productId IN products) AND
    flowing(sale) AND
    shown(seller) AND
    shown(buyer)
  RETURN seller, sale, buyer
}
