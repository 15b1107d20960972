// Who sets the terms of the sales along a value chain, and what passes through the firms that lead it?
MATCH (chain:ValueChain {id: $chain})
WHERE shown(chain)
WITH
  chain,
  coalesce($year, toInteger(left($day, 4))) AS year,
  COLLECT {
    MATCH (chain)-[about:CHAIN_OF]->(asked:Product)<-[narrower:NARROWER_THAN*0..]-(product:Product)
    WHERE
      active(about) AND
      counted(about) AND
      shown(asked) AND
      shown(product) AND
      all(link IN narrower WHERE active(link) AND counted(link))
    RETURN DISTINCT product.id
  } AS products,
  COLLECT {
    MATCH (chain)<-[leads:LEADS]-(leader:Enterprise)
    WHERE active(leads) AND counted(leads) AND shown(leader)
    RETURN DISTINCT leader
    ORDER BY leader.name, leader.id
  } AS leaders
CALL (products, year) {
  UNWIND products AS id
  MATCH (seller:Actor)-[sale:SUPPLIES {productId: id}]->(buyer:Actor)
  WHERE
    seller <> buyer AND
    sale.year = year AND
    counted(sale) AND
    shown(seller) AND
    shown(buyer)
  RETURN collect(sale) AS trade
}
CALL (trade) {
  UNWIND trade AS sale
  UNWIND [startNode(sale), endNode(sale)] AS party
  RETURN count(DISTINCT party) AS parties
}
CALL (trade, leaders) {
  UNWIND trade AS sale
  WITH
    sale.governance AS governance,
    [leader IN leaders WHERE leader IN [startNode(sale), endNode(sale)] | leader.id] AS led,
    sale.valueNumber AS amount,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND left(sale.validFrom, 4) = toString(sale.year) THEN sale.validFrom END AS on
  ORDER BY amount
  WITH governance, led, currency, on, count(*) AS sales, sum(amount) AS amount
  RETURN collect({governance: governance, led: led, currency: currency, on: on, sales: sales, amount: amount}) AS flows
}
RETURN year, chain.name AS name, [leader IN leaders | leader.id] AS leaders, parties, flows
