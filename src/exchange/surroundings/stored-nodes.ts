// Finds stored nodes by what a bundle says of them: their ids, keys and external identifiers; each time through an index.
import { nameIndex } from '../../graph/constraints.js';
import type { Parameters, Row } from '../../graph/database.js';
import { idQuery } from '../../names/terms.js';
import type { Kind, Model } from '../../ontology/model.js';
import type { NodeRecord } from '../bundle.js';

/** Runs one statement, alone or within a transaction. */
export type Ask = (statement: string, parameters?: Parameters) => Promise<Row[]>;

/** A node that is stored, under the database's own name for it. */
export interface StoredPlace {
  readonly id: string;
  readonly element: string;
  /** The set that holds it; none where a user wrote it without one. */
  readonly dataSet: string | null;
  /** It left its set and stays for those that point at it. */
  readonly retired: boolean;
}

/** Beyond this a statement with many ids or terms is no longer light. */
const idsAtMost = 10_000;
const termsAtMost = 200;

function* parts<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** Where the nodes of these ids are, those of each kind by the index of that kind. */
export async function placesOf(ask: Ask, model: Model, ids: Iterable<string>): Promise<Map<string, StoredPlace>> {
  const ofKind = new Map<Kind, string[]>();
  for (const id of new Set(ids)) {
    const kind = model.kindOfId(id);
    const same = kind && ofKind.get(kind);
    if (same) same.push(id);
    else if (kind) ofKind.set(kind, [id]);
  }
  const found = new Map<string, StoredPlace>();
  for (const [kind, own] of ofKind) {
    for (const some of parts(own, idsAtMost)) {
      const rows = await ask(
        `MATCH (node:${kind.name}) WHERE node.id IN $ids
RETURN node.id, elementId(node), node.dataSet, coalesce(node.recordState = 'RETIRED', false)`,
        { ids: some },
      );
      for (const [id, element, dataSet, retired] of rows as [string, string, string | null, boolean][]) {
        found.set(id, { id, element, dataSet, retired });
      }
    }
  }
  return found;
}

/** The properties that must not be shared: keys, groups of keys, and what there may be one of at a time. */
const keysOf = ({ properties, declaration }: Kind): (readonly string[])[] => [
  ...properties.filter(({ key, name }) => key && name !== 'id').map(({ name }) => [name]),
  ...(declaration.unique ?? []),
  ...(declaration.onePer ?? [])
    .filter(({ of }) => of.every((name) => properties.some((property) => property.name === name)))
    .map(({ of }) => of),
];

/** Elements of nodes outside the set that share a key with one of the bundle. */
export async function sharingKeys(ask: Ask, dataSet: string, nodes: readonly NodeRecord[]): Promise<string[]> {
  const elements: string[] = [];
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    for (const names of keysOf(kind)) {
      const keys = nodes
        .filter((node) => node.kind === kind)
        .map(({ values }) => names.map((name) => values[name]))
        .filter((key) => !key.includes(undefined));
      const pattern = names.map((name, index) => `${name}: key[${index}]`).join(', ');
      for (const some of parts(keys, idsAtMost)) {
        const rows = await ask(
          `UNWIND $keys AS key
MATCH (node:${kind.name} {${pattern}})
WHERE coalesce(node.dataSet <> $dataSet, true)
RETURN elementId(node)`,
          { keys: some, dataSet },
        );
        elements.push(...rows.map(([element]) => element as string));
      }
    }
  }
  return elements;
}

/** Elements of nodes outside the set that may share an external identifier with one of the bundle. */
export async function sharingIdentifiers(
  ask: Ask,
  model: Model,
  dataSet: string,
  nodes: readonly NodeRecord[],
): Promise<string[]> {
  const terms = nodes.flatMap(({ values }) =>
    ((values['identifiers'] ?? []) as { scheme: string; value: string }[]).map(({ scheme, value }) =>
      idQuery(`${scheme}:${value}`),
    ),
  );
  const elements: string[] = [];
  for (const some of parts([...new Set(terms)], termsAtMost)) {
    const rows = await ask(
      `CALL db.index.fulltext.queryNodes($index, $terms) YIELD node
WHERE coalesce(node.dataSet <> $dataSet, true)
RETURN elementId(node)`,
      { index: nameIndex(model).name, terms: some.join(' '), dataSet },
    );
    elements.push(...rows.map(([element]) => element as string));
  }
  return elements;
}
