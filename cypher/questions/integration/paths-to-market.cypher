// Which sales lead on from these sellers, up to these buyers or all the way, who of the buyers lies in the market, and where do these actors lie?
INCLUDE product-tree
CALL (products) {
  CALL (products) {
    INCLUDE sales-around
    RETURN seller, sale, buyer
    UNION
    WITH
      products,
      head(COLLECT { MATCH (one:Actor {id: $from}) WHERE shown(one) RETURN one }) AS start,
      head(COLLECT { MATCH (one:Actor {id: $buyer}) WHERE shown(one) RETURN one }) AS end
    WHERE $allTheWay
    MATCH
      way =
        ALL SHORTEST
        (start)
        (
          ()-[step:SUPPLIES]->(next)
          WHERE (products IS NULL OR step.productId IN products) AND flowing(step) AND shown(next)
        ){1,8}
        (end)
    WITH relationships(way) AS steps
    LIMIT toInteger($most)
    UNWIND steps AS sale
    RETURN startNode(sale) AS seller, sale, endNode(sale) AS buyer
  }
  WITH
    seller,
    buyer,
    collect({
      product: sale.productId,
      year: sale.year,
      amount: sale.valueAmount,
      currency: sale.valueCurrency,
      stageFrom: sale.stageFrom,
      stageTo: sale.stageTo
    }) AS sales
  LIMIT toInteger($most)
  RETURN
    seller.id AS seller,
    seller.name AS sellerName,
    buyer.id AS buyer,
    buyer.name AS buyerName,
    sales,
    CASE WHEN $toCountry IS NULL THEN false ELSE countriesOf(buyer) = [$toCountry] END AS market,
    CASE WHEN $allTheWay THEN countriesOf(seller) END AS countries,
    CASE WHEN $allTheWay THEN countriesOf(buyer) END AS buyerCountries
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
    countriesOf(actor) AS countries,
    NULL AS buyerCountries
}
RETURN seller, sellerName, buyer, buyerName, sales, market, countries, buyerCountries
