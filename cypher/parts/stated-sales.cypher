// Each `sale` from one to the other as it was stated.
collect({
  product: sale.productId,
  year: sale.year,
  amount: sale.valueAmount,
  currency: sale.valueCurrency,
  stageFrom: sale.stageFrom,
  stageTo: sale.stageTo
})
