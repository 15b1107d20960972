// The shortest ways of sales from `from` to `buyer`, `most` at most: what is sold on them from whom to whom, where these actors lie, and which ends there are.
INCLUDE product-tree
WITH
  products,
  head(COLLECT { MATCH (one:Actor {id: $from}) WHERE shown(one) RETURN one }) AS start,
  head(COLLECT { MATCH (one:Actor {id: $buyer}) WHERE shown(one) RETURN one }) AS end
CALL (products, start, end) {
  CALL (products, start, end) {
    WITH products, start, end
    WHERE $maxHops <= 4
    MATCH way = ALL SHORTEST (start) (INCLUDE sales-step){1,4} (end)
    RETURN way
    UNION ALL
    WITH products, start, end
    WHERE $maxHops > 4
    MATCH way = ALL SHORTEST (start) (INCLUDE sales-step){1,8} (end)
    RETURN way
  }
  WITH relationships(way) AS sales
  LIMIT toInteger($most)
  UNWIND sales AS sale
  WITH DISTINCT sale
  WITH
    startNode(sale) AS seller,
    endNode(sale) AS buyer,
    INCLUDE stated-sales AS sales
  RETURN
    collect({seller: seller.id, sellerName: seller.name, buyer: buyer.id, buyerName: buyer.name, sales: sales}) AS links,
    collect(seller) + collect(buyer) AS crossed
}
RETURN
  {
    links: links,
    places: COLLECT {
      UNWIND crossed AS actor
      WITH DISTINCT actor
      RETURN {id: actor.id, countries: countriesOf(actor)}
    },
    ends: [one IN [start, end] WHERE one IS NOT NULL | one.id]
  } AS found
