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
RETURN year, CASE WHEN subject:Cluster OR subject:Consortium THEN size(members) END AS members, counterparts
