// How much do sellers of each country, province or stage sell to buyers of each in a year?
INCLUDE product-tree
WITH products, coalesce($year, toInteger(left($day, 4))) AS year
WITH
  products,
  year,
  COLLECT {
    MATCH (rate:ExchangeRate)
    WHERE rate.on STARTS WITH toString(year) AND size(rate.on) > 4
    RETURN DISTINCT rate.on
  } AS rateDates,
  products IS NULL AND COUNT { ()-[:SUPPLIES {year: year}]->() } > $mostSales AS refused
OPTIONAL CALL (year, products, rateDates, refused) {
  WITH year, products, rateDates
  WHERE $by <> 'STAGE' AND NOT refused
  CALL (year, products) {
    WITH year, products
    WHERE products IS NULL
    MATCH (seller)-[sale:SUPPLIES {year: year}]->(buyer)
    RETURN seller, sale, buyer
    UNION ALL
    UNWIND products AS product
    MATCH (seller)-[sale:SUPPLIES {productId: product}]->(buyer)
    RETURN seller, sale, buyer
  }
  WITH *
  WHERE sale.year = year AND seller <> buyer AND counted(sale) AND shown(seller) AND shown(buyer)
  OPTIONAL MATCH (seller)-[sellerLies:LOCATED_IN]->(sellerPlace)
  WHERE active(sellerLies)
  OPTIONAL MATCH (buyer)-[buyerLies:LOCATED_IN]->(buyerPlace)
  WHERE active(buyerLies)
  WITH
    sellerPlace,
    buyerPlace,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND sale.validFrom IN rateDates THEN sale.validFrom END AS on,
    sum(sale.valueNumber) AS amount,
    count(sale) AS links
  WITH
    sellerPlace AS place,
    collect({place: buyerPlace, currency: currency, on: on, amount: amount, links: links}) AS sales
  WITH sales, INCLUDE groups-of-place AS groups
  WITH sales, CASE WHEN size(groups) = 1 THEN groups[0] END AS source
  UNWIND sales AS sale
  WITH
    sale.place AS place,
    collect({source: source, currency: sale.currency, on: sale.on, amount: sale.amount, links: sale.links}) AS sales
  WITH sales, INCLUDE groups-of-place AS groups
  WITH sales, CASE WHEN size(groups) = 1 THEN groups[0] END AS target
  UNWIND sales AS sale
  WITH
    sale.source AS source,
    target,
    sale.currency AS currency,
    sale.on AS on,
    sum(sale.amount) AS amount,
    sum(sale.links) AS links
  RETURN
    source.id AS source,
    source.name AS sourceName,
    target.id AS target,
    target.name AS targetName,
    currency,
    on,
    amount,
    links
  UNION ALL
  WITH year, products, rateDates
  WHERE $by = 'STAGE' AND NOT refused
  MATCH (seller)-[sale:SUPPLIES {year: year}]->(buyer)
  USING INDEX sale:SUPPLIES(year)
  WHERE
    (products IS NULL OR sale.productId IN products) AND
    seller <> buyer AND
    counted(sale) AND
    shown(seller) AND
    shown(buyer)
  WITH
    seller,
    buyer,
    sale.stageFrom AS stageFrom,
    sale.stageTo AS stageTo,
    CASE WHEN sale.stageFrom IS NULL OR sale.stageTo IS NULL THEN sale.productId END AS product,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND sale.validFrom IN rateDates THEN sale.validFrom END AS on,
    sum(sale.valueNumber) AS amount,
    count(sale) AS links
  WITH
    seller,
    stageFrom,
    product,
    collect({buyer: buyer, stageTo: stageTo, currency: currency, on: on, amount: amount, links: links}) AS sales
  WITH
    product,
    sales,
    CASE
      WHEN stageFrom IS NOT NULL THEN [stageFrom]
      ELSE COLLECT {
        MATCH (seller)-[performs:PERFORMS]->(:Product {id: product})
        WHERE active(performs) AND counted(performs)
        RETURN DISTINCT performs.stage
      }
    END AS stages
  WITH product, sales, CASE WHEN size(stages) = 1 THEN stages[0] END AS source
  UNWIND sales AS sale
  WITH
    source,
    product,
    sale.buyer AS buyer,
    sale.stageTo AS stageTo,
    sale.currency AS currency,
    sale.on AS on,
    sum(sale.amount) AS amount,
    sum(sale.links) AS links
  WITH
    buyer,
    stageTo,
    product,
    collect({source: source, currency: currency, on: on, amount: amount, links: links}) AS sales
  WITH
    sales,
    CASE
      WHEN stageTo IS NOT NULL THEN [stageTo]
      ELSE COLLECT {
        MATCH (buyer)-[performs:PERFORMS]->(:Product {id: product})
        WHERE active(performs) AND counted(performs)
        RETURN DISTINCT performs.stage
      }
    END AS stages
  WITH sales, CASE WHEN size(stages) = 1 THEN stages[0] END AS target
  UNWIND sales AS sale
  RETURN
    sale.source AS source,
    sale.source AS sourceName,
    target,
    target AS targetName,
    sale.currency AS currency,
    sale.on AS on,
    sum(sale.amount) AS amount,
    sum(sale.links) AS links
}
RETURN year, refused, source, sourceName, target, targetName, currency, on, amount, links
