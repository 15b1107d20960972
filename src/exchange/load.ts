// Loads a bundle in one transaction: all of it or nothing, only what differs, and only one load at a time.
import type { Database, Run } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { nothingAround, type Bundle } from './bundle.js';
import { conclude } from './conclude.js';
import { contentHashOf } from './content-hash.js';
import { lockDataSet, noteDataSet, type DataSet } from './data-set.js';
import { withDerivedNames } from './derived-names.js';
import { differences } from './differences.js';
import { projectFacts } from './facts/projected-records.js';
import { keepReferred } from './keep-referred.js';
import type { Progress } from './progress.js';
import { removeNodes, removeRelationships } from './remove-records.js';
import { storedNode, storedRelationship, type StoredNode, type StoredRelationship } from './stored-form.js';
import { placesOf } from './surroundings/stored-nodes.js';
import * as write from './write-records.js';

export interface LoadOptions {
  readonly database: Database;
  readonly model: Model;
  readonly bundle: Bundle;
  readonly fingerprint: string;
  /** The moment that the records are stamped with. */
  readonly now: Date;
  /** The name under which the records belong together; `seed` unless given. */
  readonly name?: string;
  /** Whether the records are invented; they are not unless it is said. */
  readonly synthetic?: boolean;
  /** What other sets hold around the bundle, where it refers to them: `surroundingsOf` finds it. */
  readonly around?: Bundle;
  /** Sets that are loaded anew right after this one, so that what they still refer to is checked then. */
  readonly later?: readonly string[];
  readonly progress?: Progress | undefined;
  readonly timeoutMs?: number;
}

/** What lies in the database afterwards, and how much of it had to be written. */
export interface Loaded extends DataSet {
  readonly written: number;
  readonly removed: number;
}

const generous = 15 * 60_000;

/** The last day on which anything in the bundle was recorded. */
const lastRecorded = ({ nodes, relationships }: Bundle): string | undefined =>
  [...nodes, ...relationships]
    .flatMap(({ values }) => (typeof values['recordedAt'] === 'string' ? [values['recordedAt']] : []))
    .reduce<string | undefined>((last, day) => (last !== undefined && last > day ? last : day), undefined);

/** Writes a bundle over what was loaded before under the same name; records of others are kept. */
export async function loadBundle(options: LoadOptions): Promise<Loaded> {
  const { database, model, bundle, around = nothingAround, fingerprint, now } = options;
  const { name = 'seed', synthetic = false, later = [], progress, timeoutMs = generous } = options;
  const projected = projectFacts(bundle, model, around).bundle;
  const nodes = withDerivedNames(projected, around).nodes.map((record) => storedNode(record, synthetic));
  const relationships = projected.relationships.map(storedRelationship);
  const stamp: write.Stamp = {
    dataSet: name,
    now: now.toISOString(),
    importRunId: `${name}:${fingerprint.slice(0, 12)}`,
    synthetic,
  };
  const dataSet: DataSet = {
    fingerprint,
    contentHash: contentHashOf([...nodes, ...relationships]),
    loadedAt: stamp.now,
    asOf: lastRecorded(bundle) ?? stamp.now.slice(0, 10),
    nodes: nodes.length,
    relationships: relationships.length,
  };
  return database.write(
    async (run) => {
      const standing = await lockDataSet(run, name);
      if (standing?.fingerprint === fingerprint) return { ...standing, written: 0, removed: 0 };
      const changed = await writeDifferences(run, { model, nodes, relationships, stamp, later, progress });
      await conclude(run, model);
      await noteDataSet(run, name, dataSet);
      return { ...dataSet, ...changed };
    },
    { timeoutMs },
  );
}

interface Writing {
  readonly model: Model;
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
  readonly stamp: write.Stamp;
  readonly later: readonly string[];
  readonly progress: Progress | undefined;
}

/** Elements of nodes that relationships of the bundle lead to and that other sets hold. */
async function elementsAround(run: Run, { model, nodes, relationships }: Writing): Promise<[string, string][]> {
  const own = new Set(nodes.map(({ id }) => id));
  const ends = relationships.flatMap(({ from, to }) => [from, to]).filter((id) => !own.has(id));
  return [...(await placesOf(run, model, ends)).values()].map(({ id, element }) => [id, element]);
}

async function writeDifferences(run: Run, writing: Writing) {
  const { model, nodes, relationships, stamp, later, progress } = writing;
  const node = await differences(run, 'nodes', stamp.dataSet, nodes);
  const link = await differences(run, 'relationships', stamp.dataSet, relationships);
  const writtenNodes = node.created.length + node.replaced.length;
  const writtenLinks = link.created.length + link.replaced.length;

  await keepReferred(run, { model, dataSet: stamp.dataSet, nodes: node.vanished, later });
  await removeRelationships(run, link.vanished);
  await removeNodes(run, node.vanished, stamp.now);
  progress?.(`Writing ${writtenNodes} nodes`);
  await write.writeOverNodes(run, node.replaced, stamp);
  const created = await write.writeNewNodes(run, node.created, stamp);
  progress?.(`Writing ${writtenLinks} relationships`);
  await write.writeOverRelationships(run, link.replaced, stamp);
  const elements = new Map([...(await elementsAround(run, writing)), ...node.elements, ...created]);
  await write.writeNewRelationships(run, link.created, elements, stamp);
  return { written: writtenNodes + writtenLinks, removed: node.vanished.length + link.vanished.length };
}
