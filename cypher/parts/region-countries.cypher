// The countries that belong to the reference region on the day.
COLLECT {
  MATCH (country:Country)-[belongs:IN_GROUP]->(:CountryGroup {id: $region})
  WHERE active(belongs) AND counted(belongs)
  RETURN DISTINCT country.id
}
