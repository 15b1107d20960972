// Of each of the `actors` its own id and those of the others among them that it sells to, as `sales`.
CALL (actors) {
  UNWIND CASE WHEN size(actors) > $mostNodes THEN [] ELSE actors END AS source
  MATCH (source)-[sale:SUPPLIES]->(target)
  WHERE source <> target AND target IN actors AND flowing(sale)
  WITH source, collect(DISTINCT target.id) AS targets
  RETURN collect([source.id] + targets) AS sales
}
