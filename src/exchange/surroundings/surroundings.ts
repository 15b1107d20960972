// What other sets of data hold around a bundle: all that its records refer to or could collide with, and nothing else.
import type { Model } from '../../ontology/model.js';
import type { Bundle, NodeRecord, RelationshipRecord } from '../bundle.js';
import { meeting } from '../shipped-sets.js';
import { nodeRecord } from './stored-records.js';
import { placesOf, sharingIdentifiers, sharingKeys, type Ask, type StoredPlace } from './stored-nodes.js';
import { companions, rivals, type Found } from './stored-relationships.js';

/** Every id that a bundle gives or refers to. */
function* idsIn({ nodes, relationships }: Bundle): Generator<string> {
  for (const { id } of nodes) yield id;
  for (const { from, to } of relationships) {
    yield from;
    yield to;
  }
  for (const record of nodes) yield* referencesOf(record.kind.properties, record);
  for (const record of relationships) yield* referencesOf(record.relationship.properties, record);
}

function* referencesOf(
  declared: NodeRecord['kind']['properties'],
  { values }: NodeRecord | RelationshipRecord,
): Generator<string> {
  for (const { name, type } of declared) {
    const id = type.references === undefined ? undefined : values[name];
    if (typeof id === 'string') yield id;
  }
}

async function recordsAt(ask: Ask, model: Model, elements: readonly string[]): Promise<NodeRecord[]> {
  if (elements.length === 0) return [];
  const rows = await ask('MATCH (node) WHERE elementId(node) IN $elements RETURN properties(node)', { elements });
  return rows.flatMap(([stored]) => nodeRecord(model, stored as Record<string, unknown>) ?? []);
}

/** Other sets' nodes that the bundle only refers to, and those that hold an id which it may not have. */
function* relevant(dataSet: string, own: ReadonlySet<string>, places: Iterable<StoredPlace>): Generator<string> {
  for (const place of places) {
    if (place.dataSet === dataSet || place.retired) continue;
    if (!own.has(place.id) || meeting(dataSet, place.dataSet) === 'refuse') yield place.element;
  }
}

/** Once each; without the records of users that stay where a bundle gives the same id. */
function merged(found: readonly Found[], own: ReadonlySet<string>, nodes: readonly NodeRecord[]): Bundle {
  const byId = new Map(
    found.flatMap((one) => one.nodes.filter(({ id }) => !own.has(id)).map((node) => [node.id, node])),
  );
  for (const node of nodes) byId.set(node.id, node);
  const links = new Map(found.flatMap((one) => one.relationships.map((record) => [record.id, record])));
  return { nodes: [...byId.values()], relationships: [...links.values()] };
}

/**
 * The records of other sets that a bundle has to be checked against before it is loaded as the set `dataSet`.
 * It costs a few statements through indexes for each kind in the bundle, whatever the size of the graph.
 */
export async function surroundingsOf(ask: Ask, model: Model, bundle: Bundle, dataSet: string): Promise<Bundle> {
  const [anything] = await ask(
    'MATCH (node) WHERE node.id IS NOT NULL AND coalesce(node.dataSet <> $dataSet, true) RETURN true LIMIT 1',
    { dataSet },
  );
  if (!anything) return { nodes: [], relationships: [] };
  const own = new Set(bundle.nodes.map(({ id }) => id));
  const places = await placesOf(ask, model, idsIn(bundle));
  const found = [
    ...(await rivals(ask, model, dataSet, bundle, places)),
    ...(await companions(ask, model, dataSet, bundle, places)),
  ];
  const nodes = await recordsAt(ask, model, [...relevant(dataSet, own, places.values())]);
  const sharing = await recordsAt(ask, model, [
    ...new Set([
      ...(await sharingKeys(ask, dataSet, bundle.nodes)),
      ...(await sharingIdentifiers(ask, model, dataSet, bundle.nodes)),
    ]),
  ]);
  return merged(found, own, [...sharing.filter(({ id }) => !own.has(id)), ...nodes]);
}
