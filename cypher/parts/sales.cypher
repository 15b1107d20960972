// What the actors in `party` sell of the `products`, or of all where that is null, in the `years` to others, by buyer: what `Sales` reads.
CALL (party, years, products) {
  UNWIND party AS seller
  MATCH (seller)-[sale:SUPPLIES]->(buyer)
  WHERE
    sale.year IN years AND
    (products IS NULL OR sale.productId IN products) AND
    counted(sale) AND
    shown(buyer) AND
    NOT buyer IN party
  WITH
    seller,
    buyer,
    sale.year AS soldIn,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND left(sale.validFrom, 4) = toString(sale.year) THEN sale.validFrom END AS on,
    sum(sale.valueNumber) AS amount,
    count(sale) AS links
  WITH buyer, collect({seller: seller.id, year: soldIn, currency: currency, on: on, amount: amount, links: links}) AS sums
  WITH buyer, sums, countriesOf(buyer) AS countries
  RETURN collect({id: buyer.id, name: buyer.name, countries: countries, sums: sums}) AS buyers
}
CALL (party) {
  UNWIND party AS seller
  WITH seller, countriesOf(seller) AS countries
  RETURN collect({id: seller.id, countries: countries}) AS sellers
}
WITH
  *,
  COLLECT {
    UNWIND buyers AS buyer
    UNWIND buyer.sums AS sum
    WITH sum
    WHERE sum.currency <> $currency
    RETURN DISTINCT sum.currency
  } AS currencies,
  COLLECT {
    UNWIND buyers AS buyer
    UNWIND buyer.sums AS sum
    UNWIND [sum.on, toString(sum.year)] AS date
    WITH date
    WHERE date IS NOT NULL
    RETURN DISTINCT date
  } AS dates
