// What `funder` pays for on the day, itself or through a larger undertaking; projects count once they have begun.
MATCH (funder)-[pays:FUNDS]->(funded:Project|Event|Study)
WHERE active(pays) AND counted(pays) AND shown(funded) AND (NOT funded:Project OR coalesce(funded.startOnLower <= $day, true))
MATCH
  (funded)
  (
    ()<-[part:PART_OF_PROJECT]-(smaller)
    WHERE
      active(part) AND
      counted(part) AND
      shown(smaller) AND
      (NOT smaller:Project OR coalesce(smaller.startOnLower <= $day, true))
  ){0,8}
  (undertaking)
WITH DISTINCT undertaking
