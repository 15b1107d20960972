// What `funder` pays for on the day, itself or through a larger undertaking; projects count once they have begun.
MATCH (funder)-[pays:FUNDS]->(funded:Project|Event|Study)
WHERE active(pays) AND counted(pays)
MATCH way = (funded)<-[parts:PART_OF_PROJECT*0..8]-(undertaking)
WHERE
  all(part IN parts WHERE active(part) AND counted(part)) AND
  all(one IN nodes(way) WHERE shown(one) AND (NOT one:Project OR coalesce(one.startOnLower <= $day, true)))
WITH DISTINCT undertaking
