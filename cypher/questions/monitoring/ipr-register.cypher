// Which rights are held at a site, in a country or at all, and until when do they last?
CALL () {
  MATCH (site:HeritageSite {id: $site})<-[works:ACTIVE_AT]-(holder)-[holds:HOLDS]->(right:IprRight)
  WHERE
    shown(site) AND
    shown(holder) AND
    active(works) AND
    counted(works) AND
    active(holds) AND
    counted(holds)
  RETURN right
  UNION
  MATCH (:Country {id: $country})<-[:LOCATED_IN*1..3]-(holder)-[holds:HOLDS]->(right:IprRight)
  WHERE shown(holder) AND active(holds) AND counted(holds) AND $country IN countriesOf(holder)
  RETURN right
  UNION
  UNWIND CASE WHEN $site IS NULL AND $country IS NULL THEN [1] ELSE [] END AS anywhere
  MATCH (right:IprRight)
  RETURN right
}
WITH DISTINCT right
WHERE shown(right) AND ($type IS NULL OR right.rightType = $type)
RETURN
  right.id AS right,
  right.name AS name,
  right.rightType AS type,
  right.status AS stored,
  right.expiresOn AS expiresOn,
  right.registeredOnLower > $day AS later,
  CASE
    WHEN right.expiresOnUpper IS NOT NULL THEN duration.inDays(date($day), date(right.expiresOnUpper)).days
  END AS daysLeft,
  COLLECT {
    MATCH (right)<-[holds:HOLDS]-(holder)
    WHERE shown(holder) AND active(holds) AND counted(holds)
    RETURN DISTINCT holder.id AS id
    ORDER BY id
  } AS holders
ORDER BY name, right
