// Reads records back from the database as they were stated, a page at a time: nodes by kind and id, then relationships.
import type { Database, Row } from '../../graph/database.js';
import type { Kind, Model, RelationshipType } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord } from '../bundle.js';
import { carryingRule } from '../carry-locations.js';
import { nodeRecord, relationshipRecord } from '../surroundings/stored-records.js';
import { givenValues, statedNode, statedRelationship, type StoredFact } from './stated-values.js';

export interface StatedFrom {
  readonly database: Database;
  readonly model: Model;
  /** Only the records of this set; of all where absent. */
  readonly dataSet?: string | undefined;
  readonly includeSynthetic?: boolean | undefined;
}

type Stored = Readonly<Record<string, unknown>>;

const pageSize = 2_000;

/** Which of the elements under a name are asked for. */
const wanted = (name: string): string => `($dataSet IS NULL OR ${name}.dataSet = $dataSet)`;
const real = (name: string): string => `($includeSynthetic OR coalesce(${name}.synthetic, false) = false)`;

const factsOf = `CASE WHEN node.factIds IS NULL THEN [] ELSE COLLECT {
    MATCH (node)<-[:SUBJECT]-(fact:Fact)
    WHERE NOT EXISTS { (fact)-[:OBJECT]->() }
    RETURN [fact.predicate, fact.value, coalesce(fact.ofRecord, false), fact.recordedAt] ORDER BY fact.id
  } END`;

const nodePage = ({ name }: Kind): string => `MATCH (node:${name})
WHERE node.id > $after AND ${wanted('node')} AND ${real('node')}
  AND coalesce(node.recordState, '') <> 'RETIRED' AND coalesce(node.ofRecord, false) = false
WITH node ORDER BY node.id LIMIT toInteger($limit)
RETURN properties(node), ${factsOf}`;

/** Without those that facts state or a rule concludes, which a load makes anew, and those of facts that records became. */
const linkPage = ({ type }: RelationshipType): string => `MATCH (from)-[link:${type}]->(to)
WHERE link.id > $after AND link.factIds IS NULL AND ${wanted('link')} AND ${real('from')} AND ${real('to')}
  AND coalesce(from.ofRecord, false) = false AND coalesce(link.importRunId <> $carrying, true)
WITH from, link, to ORDER BY link.id LIMIT toInteger($limit)
RETURN properties(link), from.id, to.id`;

const ownPage = `MATCH (fact:Fact)
WHERE fact.id > $after AND fact.ofRecord AND EXISTS { (fact)-[:OBJECT]->() } AND ${wanted('fact')} AND ${real('fact')}
WITH fact ORDER BY fact.id LIMIT toInteger($limit)
MATCH (fact)-[:SUBJECT]->(subject), (fact)-[:OBJECT]->(object), (fact)-[cites:CITES]->(source)
RETURN properties(fact), subject.id, object.id, source.id, cites.locator ORDER BY fact.id`;

/** The rows of all pages; the first column has the id by which the next page begins. */
async function* pages(from: StatedFrom, statement: string): AsyncGenerator<readonly Row[]> {
  const { database, dataSet = null, includeSynthetic = false } = from;
  for (let after = ''; ;) {
    const rows = await database.read(statement, {
      after,
      limit: pageSize,
      dataSet,
      includeSynthetic,
      carrying: carryingRule,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = String((rows[rows.length - 1]?.[0] as Stored | undefined)?.['id']);
  }
}

/** Labels and types of which the set has records at all: a page is planned for those only. */
async function occurring({ database, dataSet }: StatedFrom, what: 'nodes' | 'relationships') {
  const statement =
    what === 'nodes'
      ? `MATCH (one) WHERE ${wanted('one')} UNWIND labels(one) AS label RETURN DISTINCT label`
      : `MATCH ()-[one]->() WHERE ${wanted('one')} RETURN DISTINCT type(one)`;
  const rows = await database.read(statement, { dataSet: dataSet ?? null });
  return new Set(rows.map(([name]) => name as string));
}

const storedFact = ([predicate, value, ofRecord, recordedAt]: Row): StoredFact => ({
  predicate: predicate as string,
  value: value as string | null,
  ofRecord: ofRecord as boolean,
  recordedAt: recordedAt as string,
});

/** Every node, by kind and id. */
export async function* statedNodes(from: StatedFrom): AsyncGenerator<NodeRecord[]> {
  const labels = await occurring(from, 'nodes');
  for (const kind of from.model.kinds.filter(({ name }) => labels.has(name))) {
    for await (const rows of pages(from, nodePage(kind))) {
      yield rows.flatMap(([stored, facts]) => {
        const record = nodeRecord(from.model, stored as Stored);
        return record ? [statedNode(record, (facts as Row[]).map(storedFact))] : [];
      });
    }
  }
}

/** Every relationship that a record states, by type; those that became facts come last. */
export async function* statedRelationships(from: StatedFrom): AsyncGenerator<RelationshipRecord[]> {
  const { model } = from;
  const types = await occurring(from, 'relationships');
  for (const type of model.relationships.filter((one) => types.has(one.type))) {
    for await (const rows of pages(from, linkPage(type))) {
      yield rows.map(([stored, start, end]) => {
        const record = relationshipRecord(type, String(start), String(end), stored as Stored);
        return { ...record, values: givenValues(type.properties, record.values) };
      });
    }
  }
  if (!types.has('SUBJECT')) return;
  for await (const rows of pages(from, ownPage)) {
    yield rows.flatMap(([stored, subject, object, sourceId, locator]) => {
      const fact = nodeRecord(model, stored as Stored);
      const type = model.relationships.find((one) => one.type === fact?.values['predicate']);
      if (!fact || !type) return [];
      return [statedRelationship(type, { from: String(subject), to: String(object) }, fact, { sourceId, locator })];
    });
  }
}
