// What a relationship leads to from a node, by the end at which nodes of its kind stand.
import type { NodeRecord } from './bundle.js';
import type { Records } from './records/records.js';

/** Ids in their order, each once; from the start, where nodes of the kind stand at both ends. */
export function leadsTo(records: Pick<Records, 'at'>, { kind, id }: NodeRecord, name: string): string[] {
  const relation = kind.relations.find(({ relationship }) => relationship.name === name);
  if (!relation) return [];
  const [near, far] = relation.direction === 'in' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const ids = new Set<string>();
  for (const record of records.at(relation.relationship, near, id)) ids.add(record[far]);
  return [...ids].sort();
}
