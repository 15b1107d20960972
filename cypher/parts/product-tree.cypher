// The product that is asked for with those that are narrower; null where all products are meant, no row where there is no such product.
CALL () {
  OPTIONAL MATCH (asked:Product {id: $product})<-[narrower:NARROWER_THAN*0..]-(product:Product)
  WHERE shown(asked) AND shown(product) AND all(link IN narrower WHERE active(link) AND counted(link))
  RETURN CASE WHEN $product IS NULL THEN NULL ELSE collect(DISTINCT product.id) END AS products
}
WITH products
WHERE products IS NULL OR size(products) > 0
