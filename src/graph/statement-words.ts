// The words by which statements of questions say what counts on the day that is asked for; each stands for a predicate or a subquery.

const words: Readonly<Record<string, (of: string) => string>> = {
  /** A node or relationship exists on the day. */
  active: (of) => `(coalesce(${of}.validFromLower <= $day, true) AND coalesce(${of}.validToUpper >= $day, true))`,
  /** A node is no invention, unless inventions were asked for. */
  shown: (of) => `($includeSynthetic OR NOT ${of}:Synthetic)`,
  /** A statement is of more than the future, unless plans were asked for. */
  counted: (of) => `($includePlanned OR coalesce(${of}.statementStatus <> 'PLANNED', true))`,
  /** A project has begun by the day, or nobody says when it does; what is no project need not begin. */
  begun: (of) => `(NOT ${of}:Project OR coalesce(${of}.startOnLower <= $day, true))`,
  /** Sales flow on the day: within their dates or, without any, in their calendar year. */
  flowing: (of) =>
    `(CASE WHEN ${of}.validFromLower IS NULL AND ${of}.validToUpper IS NULL THEN ${of}.year = toInteger(left($day, 4)) ELSE active(${of}) END AND counted(${of}))`,
  /** A relationship of any type holds on the day; sales do while they flow. */
  holding: (of) => `(CASE WHEN type(${of}) = 'SUPPLIES' THEN flowing(${of}) ELSE active(${of}) AND counted(${of}) END)`,
  /** The ids of the countries in which a node lies, or the one that it is: one, unless it lies in several or nowhere. */
  countriesOf: (of) =>
    `COLLECT { MATCH ${of}Way = (${of})-[:LOCATED_IN*0..3]->(${of}Country:Country) ` +
    `WHERE all(${of}Link IN relationships(${of}Way) WHERE active(${of}Link)) AND all(${of}Place IN nodes(${of}Way)[1..] WHERE active(${of}Place)) ` +
    `RETURN DISTINCT ${of}Country.id ORDER BY ${of}Country.id }`,
  /** An activity has no parts; those that have progress by theirs. */
  leaf: (of) =>
    `NOT EXISTS { MATCH (${of})<-[${of}Part:SUBACTIVITY_OF]-(${of}Step:Activity) ` +
    `WHERE active(${of}Part) AND counted(${of}Part) AND shown(${of}Step) }`,
  /** The last accepted report on an activity by the day, as [its id, per cent done], or null; of several of one day the one with the greatest id. */
  reported: (of) =>
    `COLLECT { MATCH (${of})<-[${of}About:REPORTS_ON]-(${of}Report:ProgressReport {state: 'ACCEPTED'}) ` +
    `WHERE ${of}Report.reportedOnUpper <= $day AND active(${of}About) AND counted(${of}About) AND shown(${of}Report) ` +
    `RETURN [${of}Report.id, ${of}Report.percentComplete] AS ${of}Told ` +
    `ORDER BY ${of}Report.reportedOnUpper DESC, ${of}Report.id DESC LIMIT 1 }[0]`,
  /** A report on a zone was handed in and accepted by the day. */
  accepted: (of) =>
    `(${of}.state = 'ACCEPTED' AND ${of}.submittedOnUpper <= $day AND coalesce(${of}.decidedOnUpper <= $day, true))`,
};

const use = new RegExp(`\\b(${Object.keys(words).join('|')})\\((\\w+)\\)`, 'g');

/** The statement in plain Cypher. */
export function spelledOut(statement: string): string {
  const spelled = statement.replace(use, (_, word: string, of: string) => words[word]?.(of) ?? '');
  return spelled === statement ? statement : spelledOut(spelled);
}
