// Writes records over what the database holds of their set: only what differs, some at a time.
import type { Run } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import type { NodeRecord, RelationshipRecord } from './bundle.js';
import type { Compared, StoredSet } from './compare-records.js';
import { keepReferred } from './keep-referred.js';
import type { Progress } from './progress.js';
import { removeNodes, removeRelationships } from './remove-records.js';
import { storedNode, storedRelationship, type StoredNode, type StoredRelationship } from './stored-form.js';
import { placesOf } from './surroundings/stored-nodes.js';
import { Batch, Lane } from './write-in-turn.js';
import * as write from './write-records.js';

interface Writing extends StoredSet {
  readonly run: Run;
  readonly model: Model;
  readonly stamp: write.Stamp;
  /** Sets that are loaded anew right after this one. */
  readonly later: readonly string[];
  readonly progress: Progress | undefined;
}

async function writeNodes(writing: Writing, { nodes, different, made, hashWritten }: Compared): Promise<void> {
  const { run, records, stamp, synthetic, progress } = writing;
  const lane = new Lane();
  const release = new Batch(lane, (elements: readonly string[]) => write.releaseKeys(run, elements));
  for (const element of nodes.changedElements()) await release.add(element);
  await release.end();
  let done = 0;
  const tell = (count: number): void => {
    done += count;
    progress?.(`Writing ${different.nodes} nodes`, { done, total: different.nodes });
  };
  const replaced = new Batch(lane, (rows: readonly write.Replacement<StoredNode>[]) =>
    write.writeOverNodes(run, rows, stamp).then(() => tell(rows.length)),
  );
  const created = new Batch(lane, async (rows: readonly StoredNode[]) => {
    for (const [id, element] of await write.writeNewNodes(run, rows, stamp)) nodes.note(id, element);
    tell(rows.length);
  });
  const dispatch = async (record: NodeRecord): Promise<void> => {
    const task = nodes.task(record.id);
    const element = task === 'replace' ? nodes.get(record.id) : undefined;
    if (task === 'nothing') return;
    const stored = hashWritten(made.get(record.id) ?? storedNode(record, synthetic));
    if (element === undefined) await created.add(stored);
    else await replaced.add({ ...stored, element });
  };
  for (const record of records.nodes()) await dispatch(record);
  await replaced.end();
  await created.end();
}

/** Finds the nodes at the ends that other sets hold. */
async function lookUpEnds({ run, model }: Writing, { nodes }: Compared, rows: readonly StoredRelationship[]) {
  const elsewhere = rows.flatMap(({ from, to }) => [from, to]).filter((id) => nodes.get(id) === undefined);
  for (const { id, element } of (await placesOf(run, model, elsewhere)).values()) nodes.note(id, element);
}

async function writeRelationships(writing: Writing, compared: Compared): Promise<void> {
  const { run, records, stamp, progress } = writing;
  const { relationships, different, hashWritten } = compared;
  let done = 0;
  const tell = (count: number): void => {
    done += count;
    progress?.(`Writing ${different.relationships} relationships`, { done, total: different.relationships });
  };
  const lane = new Lane();
  const replaced = new Batch(lane, (rows: readonly write.Replacement<StoredRelationship>[]) =>
    write.writeOverRelationships(run, rows, stamp).then(() => tell(rows.length)),
  );
  const created = new Batch(lane, async (rows: readonly StoredRelationship[]) => {
    await lookUpEnds(writing, compared, rows);
    await write.writeNewRelationships(run, rows, compared.nodes, stamp);
    tell(rows.length);
  });
  const dispatch = async (record: RelationshipRecord): Promise<void> => {
    const task = relationships.task(record.id);
    const element = task === 'replace' ? relationships.get(record.id) : undefined;
    if (task === 'create') await created.add(hashWritten(storedRelationship(record)));
    else if (element !== undefined) await replaced.add({ ...storedRelationship(record), element });
  };
  for (const record of records.relationships()) await dispatch(record);
  await replaced.end();
  await created.end();
}

/** How many records were taken away. */
export async function writeDifferences(writing: Writing, compared: Compared): Promise<number> {
  const { run, scan, model, stamp, later, progress } = writing;
  const links = await compared.relationships.vanished(scan);
  const nodes = await compared.nodes.vanished(scan);
  await keepReferred(run, { model, dataSet: stamp.dataSet, nodes, later });
  await removeRelationships(run, links);
  await removeNodes(run, nodes, stamp.now);
  if (compared.different.nodes > 0) progress?.(`Writing ${compared.different.nodes} nodes`);
  await writeNodes(writing, compared);
  if (compared.different.relationships > 0) progress?.(`Writing ${compared.different.relationships} relationships`);
  await writeRelationships(writing, compared);
  return links.length + nodes.length;
}
