// What `funder` pays for on the day, itself or through a larger undertaking; projects count once they have begun.
MATCH (funder)-[pays:FUNDS]->(funded:Project|Event|Study)
WHERE active(pays) AND counted(pays) AND shown(funded) AND begun(funded)
MATCH
  (funded)
  (
    ()<-[part:PART_OF_PROJECT]-(smaller)
    WHERE
      active(part) AND
      counted(part) AND
      shown(smaller) AND
      begun(smaller)
  ){0,8}
  (undertaking)
WITH DISTINCT undertaking
