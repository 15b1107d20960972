// Loads a set of figures that is too large for one transaction of the database, and undoes what an interruption left.
import { Conflict } from '../../errors.js';
import type { Database, Run } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord } from '../bundle.js';
import { ContentHash } from '../content-hash.js';
import { noteDataSet, type DataSet } from '../data-set.js';
import type { Loaded } from '../load.js';
import { removeNodes, type Vanished } from '../remove-records.js';
import { storedNode, storedRelationship } from '../stored-form.js';
import * as write from '../write-records.js';

export interface PortionedLoad {
  readonly database: Database;
  readonly model: Model;
  readonly name: string;
  readonly fingerprint: string;
  readonly now: Date;
  readonly source: NodeRecord;
  readonly recordedAt: string;
  readonly portions: AsyncIterable<readonly RelationshipRecord[]>;
  readonly progress?: ((line: string) => void) | undefined;
}

const timeoutMs = 10 * 60_000;
const types = ['EXPORTS', 'EXPORTS_TO'] as const;

/** A load that has not been heard of for so long was cut off. */
const silentMs = 120_000;

/** Until the end is noted, the set counts as none that is loaded. */
const begin = (run: Run, name: string) =>
  run('MERGE (set:DataSet {name: $name}) SET set = {name: $name, loadingAt: timestamp()}', { name });

const goOn = (run: Run, name: string) =>
  run('MATCH (set:DataSet {name: $name}) SET set.loadingAt = timestamp()', { name });

/** Takes all figures of a set away, also in portions; returns how many there were. */
async function removeFigures(database: Database, name: string): Promise<number> {
  let removed = 0;
  for (const type of types) {
    const [row] = await database.read(
      `MATCH ()-[figure:${type}]->() WHERE figure.dataSet = $name RETURN count(figure)`,
      { name },
    );
    removed += row?.[0] as number;
    await database.command(
      `MATCH ()-[figure:${type}]->()
WHERE figure.dataSet = $name
CALL (figure) { DELETE figure } IN TRANSACTIONS OF 10000 ROWS`,
      { name },
    );
  }
  return removed;
}

async function sourcesOf(run: Run, name: string): Promise<Vanished[]> {
  const rows = await run('MATCH (node:Source) WHERE node.dataSet = $name RETURN node.id, elementId(node)', { name });
  return rows.map(([id, element]) => ({ id: id as string, element: element as string }));
}

/** Takes away what an interrupted load left; the set is then as if it had never been loaded. */
async function undo(database: Database, name: string, now: string): Promise<void> {
  await removeFigures(database, name);
  await database.write(async (run) => {
    await removeNodes(run, await sourcesOf(run, name), now);
    await run('MATCH (set:DataSet {name: $name}) DELETE set', { name });
  });
}

/** Undoes the loads that were cut off, of one set or of all that have long been silent; returns the names of their sets. */
export async function undoInterrupted(database: Database, now: Date, name?: string): Promise<string[]> {
  const rows = await database.read(
    `MATCH (set:DataSet)
WHERE set.loadingAt IS NOT NULL AND (set.name = $name OR $name IS NULL AND set.loadingAt < timestamp() - $silentMs)
RETURN set.name
ORDER BY set.name`,
    { name: name ?? null, silentMs },
  );
  const names = rows.map(([found]) => found as string);
  for (const found of names) await undo(database, found, now.toISOString());
  return names;
}

/** Where the countries and classes lie that figures lead to. */
async function elementsOfEnds(database: Database): Promise<Map<string, string>> {
  const rows = await database.read('MATCH (node:Country|ClassCode) RETURN node.id, elementId(node)');
  return new Map(rows as unknown as [string, string][]);
}

async function writeSource(run: Run, source: NodeRecord, stamp: write.Stamp): Promise<void> {
  const record = storedNode(source);
  const standing = (await sourcesOf(run, stamp.dataSet)).filter(({ id }) => id === record.id);
  const elements = standing.map(({ element }) => element);
  await write.releaseKeys(run, elements);
  const replaced = elements.map((element) => Object.assign({}, record, { element }));
  await write.writeOverNodes(run, replaced, stamp);
  await write.writeNewNodes(run, replaced.length > 0 ? [] : [record], stamp);
}

/** Writes all portions; returns their number of figures and the hash of their content. */
async function writePortions({ database, source, portions, progress }: PortionedLoad, stamp: write.Stamp) {
  const elements = await elementsOfEnds(database);
  const hash = new ContentHash();
  hash.add(storedNode(source));
  let figures = 0;
  for await (const portion of portions) {
    const records = portion.map(storedRelationship);
    await database.write(
      async (run) => {
        await goOn(run, stamp.dataSet);
        await write.writeNewRelationships(run, records, elements, stamp);
      },
      { timeoutMs },
    );
    for (const record of records) hash.add(record);
    figures += records.length;
    progress?.(`Written ${figures.toLocaleString('en')} relationships`);
  }
  return { figures, contentHash: hash.toString() };
}

async function countFigures(run: Run, name: string): Promise<number> {
  let count = 0;
  for (const type of types) {
    const [row] = await run(`MATCH ()-[figure:${type}]->() WHERE figure.dataSet = $name RETURN count(figure)`, {
      name,
    });
    count += row?.[0] as number;
  }
  return count;
}

/**
 * A set that was loaded before under the name is removed first. Readers see the figures grow while they are written;
 * whatever cuts the load off, the set is gone then or at the next start, and never stays in part.
 */
export async function loadInPortions(load: PortionedLoad): Promise<Loaded> {
  const { database, name, fingerprint, now, source, recordedAt } = load;
  const importRunId = `${name}:${fingerprint.slice(0, 12)}`;
  const stamp: write.Stamp = { dataSet: name, now: now.toISOString(), importRunId, synthetic: false };
  await database.write((run) => begin(run, name));
  try {
    const removed = await removeFigures(database, name);
    await database.write((run) => writeSource(run, source, stamp));
    const { figures, contentHash } = await writePortions(load, stamp);
    const dataSet: DataSet = {
      fingerprint,
      contentHash,
      loadedAt: stamp.now,
      asOf: recordedAt,
      nodes: 1,
      relationships: figures,
    };
    await database.write(
      async (run) => {
        if ((await countFigures(run, name)) !== figures) {
          throw new Conflict(`The data set "${name}" was changed by somebody else while it was loaded. Load it again.`);
        }
        await noteDataSet(run, name, dataSet);
        await run('MATCH (set:DataSet {name: $name}) REMOVE set.loadingAt', { name });
      },
      { timeoutMs },
    );
    return { ...dataSet, written: figures + 1, removed };
  } catch (error) {
    await undo(database, name, stamp.now);
    throw error;
  }
}
