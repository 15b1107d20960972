// Of each of the `actors` its own id and those of its neighbours that come after it by id, as `ties`.
CALL (actors) {
  UNWIND CASE WHEN size(actors) > $mostNodes THEN [] ELSE actors END AS source
  MATCH (source)-[tie:COLLABORATES_WITH|MEMBER_OF|NEGOTIATES_WITH|PART_OF|ROOTED_IN|SERVES|SUPPLIES|TWINNED_WITH]-(target)
  WHERE source.id < target.id AND target IN actors AND type(tie) IN $types AND holding(tie)
  WITH source, collect(DISTINCT target.id) AS targets
  RETURN collect([source.id] + targets) AS ties
}
