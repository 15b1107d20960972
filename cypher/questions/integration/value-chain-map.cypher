// Who works at which stage of a product's chain, and what flows from stage to stage?
INCLUDE product-tree
WITH
  products,
  toInteger(left($day, 4)) AS year,
  COLLECT {
    MATCH (subject:Cluster|Consortium {id: $group})
    WHERE shown(subject)
    RETURN subject
  }[0] AS subject
WHERE $group IS NULL OR subject IS NOT NULL
INCLUDE actors-of
CALL (products, actors) {
  UNWIND products AS id
  MATCH (:Product {id: id})<-[performs:PERFORMS]-(actor:Actor)
  WHERE active(performs) AND counted(performs) AND shown(actor) AND ($group IS NULL OR actor IN actors)
  WITH performs.stage AS stage, actor, count(performs) AS ties
  ORDER BY actor.name, actor.id
  WITH stage, collect(actor.id) AS ids, sum(ties) AS ties
  RETURN collect({stage: stage, actors: ids, ties: ties}) AS stages
}
CALL (products, year, actors) {
  CALL (products, actors) {
    UNWIND CASE WHEN $group IS NULL THEN products ELSE [] END AS id
    MATCH (seller:Actor)-[sale:SUPPLIES {productId: id}]->(buyer:Actor)
    RETURN seller, sale, buyer
    UNION ALL
    UNWIND CASE WHEN $group IS NULL THEN [] ELSE actors END AS seller
    MATCH (seller)-[sale:SUPPLIES]->(buyer:Actor)
    WHERE (products IS NULL OR sale.productId IN products) AND buyer IN actors
    RETURN seller, sale, buyer
  }
  WITH year, seller, sale, buyer
  WHERE seller <> buyer AND flowing(sale) AND shown(seller) AND shown(buyer)
  WITH
    sale.stageFrom AS from,
    sale.stageTo AS to,
    sale.year = year AS ofYear,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND left(sale.validFrom, 4) = toString(sale.year) THEN sale.validFrom END AS on,
    sale.valueNumber AS amount
  ORDER BY amount
  WITH
    from,
    to,
    CASE WHEN ofYear THEN currency END AS currency,
    CASE WHEN ofYear THEN on END AS on,
    CASE WHEN ofYear THEN amount END AS amount
  WITH from, to, currency, on, count(*) AS sales, sum(amount) AS amount
  RETURN collect({from: from, to: to, currency: currency, on: on, sales: sales, amount: amount}) AS flows
}
RETURN year, subject.name AS groupName, size(actors) AS members, stages, flows
