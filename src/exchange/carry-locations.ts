// A location in what has ended is carried to what took its place, where that is one and no more: a conclusion, and marked so.
import type { Run } from '../graph/database.js';
import type { Model, RelationshipType } from '../ontology/model.js';
import { relationshipId } from './relationship-id.js';

/** Stands where other relationships name the load that brought them. */
export const carryingRule = 'rule:location-follows-succession';

/** Succession in a row: a unit that was merged twice in the time of a record is rare, a circle is refused by the checks. */
const mostSteps = 10;

const removal = `MATCH ()-[link:LOCATED_IN {importRunId: $rule}]->() DELETE link`;

/** A thing that lies elsewhere by then is not carried; of what may lie in several places, each is carried by itself. */
const candidates = `MATCH (ended)<-[link:LOCATED_IN]-(node)
WHERE
  ended.validToUpper IS NOT NULL AND
  any(label IN labels(ended) WHERE label IN $dated) AND
  coalesce(link.validToUpper >= ended.validToUpper, true) AND
  coalesce(node.validToUpper > ended.validToUpper, true)
WITH node, link, COLLECT { MATCH (ended)-[way:SUCCEEDED_BY]->() RETURN way } AS ways
WHERE size(ways) = 1
WITH node, link, ways[0] AS way, endNode(ways[0]) AS next
WHERE NOT EXISTS {
  MATCH (node)-[other:LOCATED_IN]->(place)
  WHERE
    coalesce(other.validToUpper >= way.effectiveOnLower, true) AND
    coalesce(place.validToUpper >= way.effectiveOnLower, true) AND
    (place = next OR any(label IN labels(node) WHERE label IN $once))
}
RETURN
  node.id AS from,
  next.id AS to,
  elementId(node) AS start,
  elementId(next) AS end,
  way {.effectiveOn, .effectiveOnLower, .effectiveOnUpper, .sourceId, .locator, .statedOn, .recordedAt} AS way,
  link {.dataSet, .validTo, .validToLower, .validToUpper} AS link,
  link.id AS linkId
ORDER BY from, to, linkId`;

/** What lies in two parts of what was joined is carried once. */
const creation = `UNWIND $rows AS row
WITH row WHERE NOT EXISTS { ()-[:LOCATED_IN {id: row.properties.id}]->() }
MATCH (from)
WHERE elementId(from) = row.start
MATCH (to)
WHERE elementId(to) = row.end
CREATE (from)-[link:LOCATED_IN]->(to)
SET link = row.properties
RETURN count(link)`;

type Candidate = [from: string, to: string, start: string, end: string, way: Way, link: object];

interface Way {
  readonly effectiveOn: string;
  readonly effectiveOnLower: string;
  readonly effectiveOnUpper: string;
}

function carried(relationship: RelationshipType, [from, to, start, end, way, link]: Candidate) {
  const { effectiveOn, effectiveOnLower, effectiveOnUpper, ...statement } = way;
  const properties = {
    ...link,
    ...statement,
    id: relationshipId(relationship, from, to, { validFrom: effectiveOn }),
    validFrom: effectiveOn,
    validFromLower: effectiveOnLower,
    validFromUpper: effectiveOnUpper,
    statementStatus: 'INFERRED',
    importRunId: carryingRule,
    recordHash: carryingRule,
  };
  return { start, end, properties };
}

/** Brings the carried locations to what the graph says, whatever data sets its parts are from. */
export async function carryLocations(run: Run, model: Model): Promise<void> {
  const relationship = model.relationships.find(({ type }) => type === 'LOCATED_IN');
  const dated = model.kinds.flatMap(({ name, dated: ends }) => (ends ? [name] : []));
  if (!relationship || dated.length === 0) return;
  const once = relationship.ends.flatMap(({ from, toOne }) => (toOne ? from.map(({ name }) => name) : []));
  await run(removal, { rule: carryingRule });
  for (let step = 0; step < mostSteps; step += 1) {
    const found = (await run(candidates, { dated, once })) as Candidate[];
    const rows = new Map(found.map((one) => carried(relationship, one)).map((row) => [row.properties.id, row]));
    const [created] = await run(creation, { rows: [...rows.values()] });
    if (created?.[0] === 0) return;
  }
}
