// From an actor to the next, by a sale that leads there on the day.
()-[step:SUPPLIES]->(next)
WHERE (products IS NULL OR step.productId IN products) AND flowing(step) AND shown(next)
