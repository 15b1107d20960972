// Brings the lines of a bundle into a set of data: read, joined with what the set holds, checked as a whole, then loaded.
import { Conflict } from '../errors.js';
import type { Database } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import type { NodeRecord, RelationshipRecord } from './bundle.js';
import { checkRecords } from './check-bundle.js';
import { checkInvented } from './check-invented.js';
import { loadedDataSets } from './data-set.js';
import { statedNodes, statedRelationships } from './export/stated-records.js';
import { ProjectedRecords } from './facts/projected-records.js';
import type { BundleFile } from './lines/bundle-file.js';
import { readLine } from './lines/read-line.js';
import { splitLines } from './lines/split-lines.js';
import { loadRecords, type Loaded } from './load.js';
import { Problems } from './problem.js';
import type { Progress } from './progress.js';
import { Surrounded } from './records/records.js';
import { SpooledRecords } from './records/spooled-records.js';
import { surroundingsOf } from './surroundings/surroundings.js';

export interface BundleImport {
  readonly database: Database;
  readonly model: Model;
  readonly file: BundleFile;
  /** The set that the records are added to. */
  readonly dataSet: string;
  readonly now: Date;
  readonly synthetic?: boolean | undefined;
  /** Leaves out the lines that break rules and loads the others. */
  readonly partial?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly progress?: Progress | undefined;
}

export interface Imported extends Loaded {
  /** What was wrong with lines that were left out. */
  readonly leftOut: Problems;
}

/** Enough for a few statements a kind, little enough to be held. */
const portion = 5_000;

/** A set is invented or it is not: a line of the other sort would be shown, or hidden, with the others. */
async function refuseMixture({ database, dataSet, synthetic = false }: BundleImport): Promise<void> {
  const [other] = await database.read(
    'MATCH (node) WHERE node.dataSet = $dataSet AND node.synthetic <> $synthetic RETURN true LIMIT 1',
    { dataSet, synthetic },
  );
  if (!other) return;
  const way = synthetic ? 'import without --synthetic' : 'import with --synthetic';
  const holds = synthetic ? 'records of the world' : 'invented records';
  throw new Conflict(`The data set "${dataSet}" holds ${holds}: ${way}, or name another set with --data-set.`);
}

/** What the set holds already, as it was stated. */
async function takeStanding({ database, model, dataSet, progress }: BundleImport, spool: SpooledRecords) {
  const from = { database, model, dataSet, includeSynthetic: true };
  for await (const nodes of statedNodes(from)) for (const node of nodes) spool.addNode(node);
  for await (const links of statedRelationships(from)) for (const link of links) spool.addRelationship(link);
  const { nodes, relationships } = spool.size;
  if (nodes > 0) progress?.(`The data set "${dataSet}" holds ${nodes} nodes and ${relationships} relationships`);
  spool.replaceFromHere();
}

/** What the lines of the file state; those of `without` are left out. */
async function takeLines(
  { model, file, now, progress }: BundleImport,
  spool: SpooledRecords,
  without: ReadonlySet<number>,
  problems: Problems,
): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const dayOf = (fact: string): string => (spool.node(fact)?.values['recordedAt'] as string | undefined) ?? today;
  const passed = (done: number): void => progress?.(`Reading ${file.name}`, { done, total: file.size });
  for await (const lines of splitLines(file.open(passed))) {
    for (const line of lines) {
      if (without.has(line.number)) continue;
      const { nodes, relationships } = readLine(model, line, file.name, dayOf, (problem) => problems.add(problem));
      for (const node of nodes) spool.addNode(node);
      for (const link of relationships) spool.addRelationship(link);
    }
  }
}

/** What other sets hold around the records, looked for a portion at a time. */
async function takeAround({ database, model, dataSet }: BundleImport, own: SpooledRecords, around: SpooledRecords) {
  const ask = (statement: string, parameters = {}) => database.read(statement, parameters);
  let nodes: NodeRecord[] = [];
  let relationships: RelationshipRecord[] = [];
  const look = async (): Promise<void> => {
    const found = await surroundingsOf(ask, model, { nodes, relationships }, dataSet);
    for (const node of found.nodes) if (!around.has(node.id)) around.addNode(node);
    for (const link of found.relationships) if (!around.has(link.id)) around.addRelationship(link);
    [nodes, relationships] = [[], []];
  };
  for (const node of own.nodes()) if (nodes.push(node) === portion) await look();
  for (const link of own.relationships()) if (relationships.push(link) === portion) await look();
  await look();
}

/** Reads the file once and loads it, unless it has problems that are then in `problems`. */
async function attempt(
  work: BundleImport,
  without: ReadonlySet<number>,
  problems: Problems,
): Promise<Loaded | undefined> {
  const { database, model, dataSet: name, now, synthetic, dryRun, progress } = work;
  const own = new SpooledRecords(model);
  const around = new SpooledRecords(model);
  try {
    const standing = await loadedSet(work);
    await takeStanding(work, own);
    await takeLines(work, own, without, problems);
    await takeAround(work, own, around);
    progress?.('Checking every rule');
    if (synthetic) for (const problem of checkInvented(own)) problems.add(problem);
    const projected = new ProjectedRecords(new Surrounded(own, around), model);
    for (const problem of projected.problems) problems.add(problem);
    for (const problem of checkRecords(new Surrounded(projected, around), model)) problems.add(problem);
    if (problems.count > 0) return undefined;
    const records = new Surrounded(own, around);
    return await loadRecords({ database, model, records, name, now, synthetic, dryRun, progress, standing });
  } finally {
    own.close();
    around.close();
  }
}

/** The set as it is now, so that a change between reading and writing is noticed. */
async function loadedSet({ database, dataSet }: BundleImport): Promise<string | undefined> {
  return (await loadedDataSets(database)).get(dataSet)?.fingerprint;
}

/** Throws an `InputError` with the problems, and writes nothing, where lines break rules and are not to be left out. */
export async function importBundle(work: BundleImport): Promise<Imported> {
  await refuseMixture(work);
  const without = new Set<number>();
  const leftOut = new Problems();
  for (;;) {
    const problems = new Problems();
    const loaded = await attempt(work, without, problems);
    if (loaded) return { ...loaded, leftOut };
    // What the file does to records that are stored cannot be left out by its lines.
    if (!work.partial || problems.lines.size === 0) problems.throwAny();
    for (const problem of problems.shown) leftOut.add(problem);
    leftOut.count += problems.count - problems.shown.length;
    for (const line of problems.lines) without.add(line);
  }
}
