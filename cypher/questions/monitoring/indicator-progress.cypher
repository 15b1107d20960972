// Which values has an indicator had, and from where to where should it go?
MATCH (indicator:Indicator {id: $indicator})
WHERE shown(indicator)
RETURN
  indicator.id AS indicator,
  indicator.unit AS unit,
  indicator.direction AS direction,
  indicator.baseline AS baseline,
  indicator.target AS target,
  COLLECT {
    MATCH (indicator)<-[measures:MEASURES]-(measurement:Measurement)
    WHERE shown(measurement) AND active(measures) AND counted(measures) AND counted(measurement)
    RETURN measurement {.id, .name, .value, .unit, .period, .basis, .periodLower, .periodUpper, .statementStatus, .confidence, .statedOn}
  } AS measurements
