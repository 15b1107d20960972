// The rates that are stated between `currencies` and the currency of the answer on `dates`: what `Conversion` reads.
CALL () {
  MATCH (rate:ExchangeRate)
  WHERE rate.from IN $currencies AND rate.to = $currency
  RETURN rate
  UNION
  MATCH (rate:ExchangeRate)
  WHERE rate.from = $currency AND rate.to IN $currencies
  RETURN rate
}
WITH rate
WHERE
  rate.on IN $dates AND
  rate.sourceId IS NOT NULL AND
  shown(rate) AND
  counted(rate)
RETURN rate {.id, .from, .to, .on, .rate, .statedOn, .confidence, source: rate.sourceId, synthetic: rate:Synthetic, status: rate.statementStatus} AS found
