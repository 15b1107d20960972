// Who buys from whom among these sellers?
INCLUDE product-tree
INCLUDE sales-around
WITH seller, buyer, count(sale) AS sales
LIMIT toInteger($most)
RETURN seller.id AS seller, seller.name AS sellerName, buyer.id AS buyer, buyer.name AS buyerName, sales
