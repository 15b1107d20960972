// What do the firms of a zone buy and sell outside it, and how much of that in their own country?
MATCH (zone:Zone {id: $zone})
WHERE shown(zone)
WITH
  zone,
  coalesce($year, toInteger(left($day, 4))) AS year,
  countriesOf(zone) AS homes,
  COLLECT {
    MATCH (zone)<-[works:OPERATES_IN]-(firm:Enterprise)
    WHERE active(works) AND counted(works) AND shown(firm)
    RETURN DISTINCT firm
  } AS firms
CALL (zone, year, firms) {
  UNWIND firms AS firm
  MATCH (firm)-[sale:SUPPLIES]-(other:Actor)
  WHERE
    firm <> other AND
    sale.year = year AND
    counted(sale) AND
    shown(other) AND
    NOT EXISTS {
      MATCH (other)-[works:OPERATES_IN]->(zone)
      WHERE active(works) AND counted(works)
    }
  RETURN collect({firm: firm, sale: sale, other: other}) AS trade
}
CALL (trade) {
  UNWIND trade AS one
  RETURN count(DISTINCT one.other) AS partners
}
CALL (homes, trade) {
  UNWIND trade AS one
  WITH homes, one.firm AS firm, one.sale AS sale, one.other AS other
  WITH
    sale,
    endNode(sale) = firm AS bought,
    CASE WHEN size(homes) = 1 THEN homes ELSE countriesOf(firm) END AS here,
    countriesOf(other) AS there
  WITH
    sale.valueNumber AS amount,
    sale.valueCurrency AS currency,
    CASE WHEN sale.valueCurrency <> $currency AND left(sale.validFrom, 4) = toString(sale.year) THEN sale.validFrom END AS on,
    bought,
    CASE WHEN size(here) = 1 AND size(there) = 1 THEN here = there END AS local
  ORDER BY amount
  WITH bought, local, currency, on, count(*) AS sales, sum(amount) AS amount
  RETURN collect({bought: bought, local: local, currency: currency, on: on, sales: sales, amount: amount}) AS flows
}
RETURN year, zone.name AS name, size(firms) AS firms, partners, flows
