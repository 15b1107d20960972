// Takes away what a set of data no longer has, without taking anything from under the data of others.
import type { Run } from '../graph/database.js';
import { carryingRule } from './carry-locations.js';

/** A stored record that is no longer in its set. */
export interface Vanished {
  readonly id: string;
  readonly element: string;
}

export async function removeRelationships(run: Run, vanished: readonly Vanished[]): Promise<void> {
  if (vanished.length === 0) return;
  const elements = vanished.map(({ element }) => element);
  await run('MATCH ()-[link]->() WHERE elementId(link) IN $elements DELETE link', { elements });
}

/** Removes nodes; one that data of users still point at stays and is retired. What was concluded holds none: it is concluded anew. */
export async function removeNodes(run: Run, vanished: readonly Vanished[], now: string): Promise<void> {
  if (vanished.length === 0) return;
  const elements = vanished.map(({ element }) => element);
  await run(
    `MATCH (node)
WHERE elementId(node) IN $elements AND NOT EXISTS {
  (node)-[link]-() WHERE coalesce(link.importRunId <> $carrying, true)
}
DETACH DELETE node`,
    { elements, carrying: carryingRule },
  );
  await run(
    `MATCH (node)
WHERE elementId(node) IN $elements AND node.recordState <> 'RETIRED'
SET node += {recordState: 'RETIRED', recordVersion: node.recordVersion + 1, updatedAt: $now, recordHash: null}`,
    { elements, now },
  );
}
