// Finds stored relationships of other sets that the rules of a bundle's own ones have to reckon with.
import type { Model, RelationshipType } from '../../ontology/model.js';
import { carryingRule } from '../carry-locations.js';
import type { Bundle, NodeRecord, RelationshipRecord } from '../bundle.js';
import { nodeRecord, relationshipRecord } from './stored-records.js';
import type { Ask, StoredPlace } from './stored-nodes.js';

/** Relationships of other sets with the nodes at their ends. */
export interface Found {
  readonly nodes: NodeRecord[];
  readonly relationships: RelationshipRecord[];
  /** Elements of the nodes at the far ends. */
  readonly reached: string[];
}

type Side = 'from' | 'to';

const patterns = { from: '(near)-[link:TYPES]->(far)', to: '(near)<-[link:TYPES]-(far)' } as const;

/** Those of the types that begin, or end, at the elements. */
async function foreignRelationships(
  ask: Ask,
  model: Model,
  dataSet: string,
  side: Side,
  types: readonly RelationshipType[],
  elements: readonly string[],
): Promise<Found> {
  if (types.length === 0 || elements.length === 0) return { nodes: [], relationships: [], reached: [] };
  const rows = await ask(
    `MATCH ${patterns[side].replace('TYPES', types.map(({ type }) => type).join('|'))}
WHERE elementId(near) IN $elements AND coalesce(link.dataSet <> $dataSet, true)
  AND coalesce(link.importRunId <> $concluded, true)
RETURN type(link), properties(link), properties(near), properties(far), elementId(far)`,
    { elements, dataSet, concluded: carryingRule },
  );
  type Properties = Record<string, unknown>;
  const found: Found = { nodes: [], relationships: [], reached: [] };
  for (const [type, link, near, far, element] of rows as [string, Properties, Properties, Properties, string][]) {
    const relationship = types.find((one) => one.type === type);
    const ends = side === 'from' ? [near, far] : [far, near];
    const nodes = ends.flatMap((end) => nodeRecord(model, end) ?? []);
    const [start, end] = nodes;
    if (!relationship || !start || !end) continue;
    found.nodes.push(...nodes);
    found.relationships.push(relationshipRecord(relationship, start.id, end.id, link));
    found.reached.push(element);
  }
  return found;
}

/** The types among those of the model for which it matters what else begins, or ends, at a node. */
function ruled(model: Model, side: Side): RelationshipType[] {
  const one = side === 'from' ? 'toOne' : 'fromOne';
  const named = new Set(model.kinds.flatMap(({ declaration }) => declaration.oneOf ?? []));
  return model.relationships.filter(
    ({ name, ends, declaration }) =>
      ends.some((pair) => pair[one] || pair.required === side) ||
      (side === 'from' && (declaration.acyclic || named.has(name))),
  );
}

/** What else begins or ends at the nodes of the bundle and at those that its relationships touch, as far as rules go. */
export async function rivals(
  ask: Ask,
  model: Model,
  dataSet: string,
  { relationships }: Bundle,
  places: ReadonlyMap<string, StoredPlace>,
): Promise<Found[]> {
  const all: Found[] = [];
  const stored = [...places.values()].map(({ element }) => element);
  for (const side of ['from', 'to'] as const) {
    all.push(await foreignRelationships(ask, model, dataSet, side, ruled(model, side), stored));
  }
  const acyclic = [...new Set(relationships.map(({ relationship }) => relationship))].filter(
    ({ declaration }) => declaration.acyclic,
  );
  const seen = new Set(stored);
  for (let next = all[0]?.reached ?? []; ;) {
    const fresh = [...new Set(next)].filter((element) => !seen.has(element));
    if (fresh.length === 0 || acyclic.length === 0) return all;
    for (const element of fresh) seen.add(element);
    const further = await foreignRelationships(ask, model, dataSet, 'from', acyclic, fresh);
    all.push(further);
    next = further.reached;
  }
}

/** Nodes of other sets that share a target with a record of the bundle where there may be one for each combination, with all that the rule looks at. */
export async function companions(
  ask: Ask,
  model: Model,
  dataSet: string,
  bundle: Bundle,
  places: ReadonlyMap<string, StoredPlace>,
): Promise<Found[]> {
  const all: Found[] = [];
  for (const kind of new Set(bundle.nodes.map((node) => node.kind))) {
    const named = (kind.declaration.onePer ?? []).flatMap(({ of }) => of);
    const relations = kind.relations.filter(({ relationship }) => named.includes(relationship.name));
    for (const { relationship, direction } of relations) {
      const near = direction === 'in' ? 'from' : 'to';
      const targets = bundle.relationships
        .filter((record) => record.relationship === relationship)
        .flatMap((record) => places.get(record[near])?.element ?? []);
      const found = await foreignRelationships(ask, model, dataSet, near, [relationship], [...new Set(targets)]);
      all.push(found);
      for (const side of ['from', 'to'] as const) {
        const types = relations
          .filter((one) => (one.direction === 'in') === (side === 'to'))
          .map((one) => one.relationship);
        all.push(await foreignRelationships(ask, model, dataSet, side, types, found.reached));
      }
    }
  }
  return all;
}
