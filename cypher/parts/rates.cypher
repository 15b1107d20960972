// The rates that are stated between the currencies in `currencies` and the one asked for, on the dates in `dates`: what `Conversion` reads.
COLLECT {
  MATCH (rate:ExchangeRate)
  WHERE
    rate.from IN currencies AND
    rate.to = $currency AND
    rate.on IN dates AND
    rate.sourceId IS NOT NULL AND
    shown(rate) AND
    counted(rate)
  RETURN rate {.id, .from, .to, .on, .rate, .statedOn, .confidence, source: rate.sourceId, synthetic: rate:Synthetic, status: rate.statementStatus} AS found
  UNION
  MATCH (rate:ExchangeRate)
  WHERE
    rate.from = $currency AND
    rate.to IN currencies AND
    rate.on IN dates AND
    rate.sourceId IS NOT NULL AND
    shown(rate) AND
    counted(rate)
  RETURN rate {.id, .from, .to, .on, .rate, .statedOn, .confidence, source: rate.sourceId, synthetic: rate:Synthetic, status: rate.statementStatus} AS found
}
