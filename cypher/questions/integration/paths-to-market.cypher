// Which sales lead on from these sellers and up to these buyers, who of the buyers lies in the market, and where do these actors lie?
INCLUDE product-tree
CALL (products) {
  INCLUDE sales-around
  WITH
    seller,
    buyer,
    INCLUDE stated-sales AS sales
  LIMIT toInteger($most)
  RETURN
    seller.id AS seller,
    seller.name AS sellerName,
    buyer.id AS buyer,
    buyer.name AS buyerName,
    sales,
    CASE WHEN $toCountry IS NULL THEN false ELSE countriesOf(buyer) = [$toCountry] END AS market,
    NULL AS countries
  UNION ALL
  UNWIND $places AS id
  MATCH (actor:Actor {id: id})
  RETURN
    id AS seller,
    actor.name AS sellerName,
    NULL AS buyer,
    NULL AS buyerName,
    NULL AS sales,
    false AS market,
    countriesOf(actor) AS countries
}
RETURN seller, sellerName, buyer, buyerName, sales, market, countries
