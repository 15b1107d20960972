// On how few buyers or suppliers does an actor or group depend?
INCLUDE product-tree
MATCH (subject:Cluster|Consortium|Enterprise|Organisation {id: $subject})
WHERE shown(subject)
INCLUDE party
CALL (party, year, products) {
  CALL (party) {
    WITH party
    WHERE $side = 'BUYER'
    UNWIND party AS actor
    MATCH (actor)-[sale:SUPPLIES]->(counterpart)
    RETURN sale, counterpart
    UNION ALL
    WITH party
    WHERE $side = 'SUPPLIER'
    UNWIND party AS actor
    MATCH (actor)<-[sale:SUPPLIES]-(counterpart)
    RETURN sale, counterpart
  }
  WITH *
  WHERE
    sale.year = year AND
    (products IS NULL OR sale.productId IN products) AND
    counted(sale) AND
    shown(counterpart) AND
    NOT counterpart IN party
  WITH
    counterpart,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND left(sale.validFrom, 4) = toString(sale.year) THEN sale.validFrom END AS on,
    sum(sale.valueNumber) AS amount,
    count(sale) AS links
  WITH counterpart, collect({currency: currency, on: on, amount: amount, links: links}) AS sums
  RETURN collect({id: counterpart.id, name: counterpart.name, sums: sums}) AS counterparts
}
WITH
  year,
  CASE WHEN subject:Cluster OR subject:Consortium THEN size(members) END AS members,
  counterparts,
  COLLECT {
    UNWIND counterparts AS counterpart
    UNWIND counterpart.sums AS sum
    WITH sum
    WHERE sum.currency <> $currency
    RETURN DISTINCT sum.currency
  } AS currencies,
  [toString(year)] + COLLECT {
    UNWIND counterparts AS counterpart
    UNWIND counterpart.sums AS sum
    WITH sum
    WHERE sum.on IS NOT NULL
    RETURN DISTINCT sum.on
  } AS dates
RETURN year, members, counterparts, INCLUDE rates AS rates
