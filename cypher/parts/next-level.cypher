// One level more of `levels`: who is next to the last of them, as far as there is room, and whether there was more.
CALL (levels) {
  UNWIND CASE WHEN size(levels) > $depth THEN [] ELSE levels[-1] END AS near
  CALL (near) {
    MATCH (near)-[link]-(other)
    WHERE
      CASE WHEN $types IS NULL THEN NOT type(link) IN $evidence ELSE type(link) IN $types END AND
      shown(other) AND
      active(other) AND
      holding(link)
    WITH other
    LIMIT toInteger($fanOut) + 1
    RETURN collect(other) AS others
  }
  RETURN collect(others) AS fans
}
CALL (reached, fans) {
  UNWIND fans AS fan
  UNWIND fan[..toInteger($fanOut)] AS other
  WITH DISTINCT reached, other
  WHERE NOT other IN reached
  WITH other
  ORDER BY other.name, other.id
  RETURN collect(other) AS found
}
WITH
  levels + [found[..$limit + 1 - size(reached)]] AS levels,
  reached + found[..$limit + 1 - size(reached)] AS reached,
  cut OR size(found) > $limit + 1 - size(reached) OR any(fan IN fans WHERE size(fan) > $fanOut) AS cut
