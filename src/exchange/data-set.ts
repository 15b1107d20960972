// What the database remembers of a loaded set of data: which files, when, how much.
import type { Database, Row, Run } from '../graph/database.js';

export interface DataSet {
  readonly fingerprint: string;
  /** The same wherever the same records were loaded, whatever files they came from. */
  readonly contentHash: string;
  readonly loadedAt: string;
  /** The last day on which a statement in it was recorded. */
  readonly asOf: string;
  readonly nodes: number;
  readonly relationships: number;
}

const read = ([fingerprint, contentHash, loadedAt, asOf, nodes, relationships]: Row): DataSet | undefined =>
  typeof fingerprint === 'string'
    ? {
        fingerprint,
        contentHash: contentHash as string,
        loadedAt: loadedAt as string,
        asOf: asOf as string,
        nodes: nodes as number,
        relationships: relationships as number,
      }
    : undefined;

const columns =
  'loaded.fingerprint, loaded.contentHash, loaded.loadedAt, loaded.asOf, loaded.nodes, loaded.relationships';

/** A load in parts that was cut off counts as none, whatever was loaded before it. */
const finished = 'NOT EXISTS { (unfinished:UnfinishedLoad {name: loaded.name}) }';

/** Notes, before the first part of a load is written, that the set is neither what it was nor what it is to be. */
export async function markUnfinished(run: Run, name: string): Promise<void> {
  await run('MERGE (:UnfinishedLoad {name: $name})', { name });
}

/** Every set that has been loaded, by its name. */
export async function loadedDataSets(database: Database): Promise<Map<string, DataSet>> {
  const rows = await database.read(`MATCH (loaded:DataSet) WHERE ${finished} RETURN loaded.name, ${columns}`);
  return new Map(
    rows.flatMap(([name, ...noted]) => {
      const dataSet = read(noted);
      return dataSet ? [[name as string, dataSet]] : [];
    }),
  );
}

/**
 * Lets one load of a set run at a time: whoever comes second waits here until the first has ended.
 * Writing is what takes the lock, and only a second statement is sure to see what the first load left.
 */
export async function lockDataSet(run: Run, name: string): Promise<DataSet | undefined> {
  await run('MERGE (loaded:DataSet {name: $name}) SET loaded.locked = true REMOVE loaded.locked', { name });
  const [row] = await run(`MATCH (loaded:DataSet {name: $name}) WHERE ${finished} RETURN ${columns}`, { name });
  return row && read(row);
}

/** Notes what has been loaded, in the transaction that loads it. */
export async function noteDataSet(run: Run, name: string, dataSet: DataSet): Promise<void> {
  await run(
    `MATCH (loaded:DataSet {name: $name})
SET loaded += {
  fingerprint: $fingerprint, contentHash: $contentHash, loadedAt: $loadedAt, asOf: $asOf,
  nodes: toInteger($nodes), relationships: toInteger($relationships)
}`,
    { name, ...dataSet },
  );
  await run('MATCH (unfinished:UnfinishedLoad {name: $name}) DELETE unfinished', { name });
}
