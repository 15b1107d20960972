// Answers with the names of the nodes in them, which are loaded in one statement.
import type { Database, ReadOptions } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import { structureOf, type ValueType } from '../../ontology/value-type.js';

/** What stands in an answer in the place of the id of a node; the name is null where the node is gone. */
export interface NamedNode {
  readonly id: string;
  readonly name: string | null;
}

export type Described = readonly { readonly name: string; readonly type: ValueType }[];
export type Part = Readonly<Record<string, unknown>>;

/** The fields of a value that has parts; what a single word can tell, such as a sum of money, has none. */
export function partsOf(type: ValueType): Described | undefined {
  const fields = type.comparison ? undefined : structureOf(type)?.fields;
  return fields && Object.entries(fields).map(([name, { type: of }]) => ({ name, type: of }));
}

function withNodes(value: unknown, type: ValueType, nodeOf: (id: string) => unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((entry) => withNodes(entry, type, nodeOf));
  if (type.node) return nodeOf(value as string);
  const parts = partsOf(type);
  return parts ? replaced(value as Part, parts, nodeOf) : value;
}

const replaced = (part: Part, described: Described, nodeOf: (id: string) => unknown): Part =>
  Object.fromEntries(described.map(({ name, type }) => [name, withNodes(part[name], type, nodeOf)]));

async function namesOf(
  ids: ReadonlySet<string>,
  model: Model,
  database: Database,
  options: ReadOptions,
): Promise<ReadonlyMap<string, string>> {
  const kinds = new Set([...ids].flatMap((id) => model.kindOfId(id)?.name ?? []));
  if (kinds.size === 0) return new Map();
  const text = [...kinds]
    .map((kind) => `MATCH (node:${kind}) WHERE node.id IN $ids RETURN node.id AS id, node.name AS name`)
    .join('\nUNION ALL\n');
  const rows = await database.read(text, { ids: [...ids] }, options);
  return new Map(rows.map(([id, name]) => [id as string, name as string]));
}

export async function withNamedNodes(
  rows: readonly Part[],
  described: Described,
  { model, database, options = {} }: { model: Model; database: Database; options?: ReadOptions },
): Promise<readonly Part[]> {
  const ids = new Set<string>();
  for (const row of rows) replaced(row, described, (id) => ids.add(id));
  const names = await namesOf(ids, model, database, options);
  const named = (id: string): NamedNode => ({ id, name: names.get(id) ?? null });
  return rows.map((row) => replaced(row, described, named));
}
