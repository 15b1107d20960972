// A seeded random graph of the whole model, kept in memory beside the database so that answers can be worked out by hand.
import type { Bundle, NodeRecord, RelationshipRecord } from '../../src/exchange/bundle.js';
import { checkBundle } from '../../src/exchange/check-bundle.js';
import { withDerivedNames } from '../../src/exchange/derived-names.js';
import { leadsTo } from '../../src/exchange/neighbours.js';
import { MemoryRecords } from '../../src/exchange/records/memory-records.js';
import { printProblem } from '../../src/exchange/problem.js';
import { relationshipId } from '../../src/exchange/relationship-id.js';
import { overlap } from '../../src/exchange/validity.js';
import type { Ends, Kind, Model } from '../../src/ontology/model.js';
import { pick, randomValues, seededRandom, type Random } from './random-values.js';

const origin = { file: 'random', line: 1 };

type IdOf = (kind: Kind, serial?: number) => string;

export interface RandomGraphOptions {
  readonly seed: number;
  readonly nodesPerKind: number;
  readonly relationshipsPerPair: number;
}

/** Relationships within the rules of their declaration. */
function randomLinks(
  random: Random,
  model: Model,
  { nodesPerKind, relationshipsPerPair }: RandomGraphOptions,
  idOf: IdOf,
  reference: (prefix: string) => string,
): RelationshipRecord[] {
  const links = new Map<string, RelationshipRecord>();
  let serial = 0;
  for (const relationship of model.relationships) {
    const own = () => [...links.values()].filter((link) => link.relationship === relationship);
    const link = (pair: Ends, from: string, to: string): void => {
      // Where it is one of several ways, every other record takes another.
      const { oneOf } = model.kindOfId(from)?.declaration ?? {};
      if (oneOf?.includes(relationship.name) && Number(from.slice(-1)) % 2 === 1) return;
      const values = randomValues(random, relationship.properties, (serial += 1) % 3, reference);
      const full = own().some(
        (one) => ((pair.toOne && one.from === from) || (pair.fromOne && one.to === to)) && overlap(one.values, values),
      );
      // Chains of one kind run from a lesser id to a greater one, so that none comes back to its start.
      if (full || (relationship.declaration.acyclic && from >= to && from.split(':')[0] === to.split(':')[0])) return;
      const id = relationshipId(relationship, from, to, values);
      links.set(id, { relationship, id, from, to, values, origin });
    };
    for (const pair of relationship.ends) {
      for (let count = 0; count < relationshipsPerPair * Math.max(pair.from.length, pair.to.length); count += 1) {
        link(pair, idOf(pick(random, pair.from)), idOf(pick(random, pair.to)));
      }
      const { required } = pair;
      if (!required) continue;
      const joined = new Set(own().map((one) => one[required]));
      const lacking = pair[required]
        .flatMap((kind) => Array.from({ length: nodesPerKind }, (_, at) => idOf(kind, at)))
        .filter((id) => !joined.has(id));
      for (const id of lacking) {
        if (required === 'from') link(pair, id, idOf(pick(random, pair.to)));
        else link(pair, idOf(pick(random, pair.from)), id);
      }
    }
  }
  return [...links.values()];
}

/** Leaves each record one of the ways of which it may have only one. */
function withOneOf({ nodes, relationships }: Bundle): Bundle {
  const records = new MemoryRecords({ nodes, relationships });
  const chosen = (node: NodeRecord): NodeRecord => {
    const { oneOf } = node.kind.declaration;
    if (!oneOf) return node;
    const properties = node.kind.properties.filter(({ name }) => oneOf.includes(name));
    const linked = oneOf.some((name) => /^[A-Z]/.test(name) && leadsTo(records, node, name).length > 0);
    const kept = linked ? undefined : (properties.find(({ name }) => node.values[name] !== undefined) ?? properties[0]);
    const values = { ...node.values };
    for (const { name } of properties) if (name !== kept?.name) delete values[name];
    if (kept) values[kept.name] ??= kept.type.parse(kept.type.example);
    return { ...node, values };
  };
  return { nodes: nodes.map(chosen), relationships };
}

function drawGraph(random: Random, model: Model, options: RandomGraphOptions): Bundle {
  const { nodesPerKind } = options;
  const idOf: IdOf = (kind, serial = Math.floor(random() * nodesPerKind)) => `${kind.prefix}:r${serial}`;
  const reference = (prefix: string) => idOf(model.kindOfId(`${prefix}:`)!);
  const nodes = model.kinds.flatMap((kind) =>
    Array.from({ length: nodesPerKind }, (_, serial): NodeRecord => {
      const id = idOf(kind, serial);
      const stated = random() < 0.5 ? { sourceId: idOf(model.kind('Source'), 0), statementStatus: 'ASSERTED' } : {};
      const values = { ...randomValues(random, kind.properties, serial, reference), ...stated, id };
      return { kind, id, values, origin };
    }),
  );
  const relationships = randomLinks(random, model, options, idOf, reference);
  return withDerivedNames(withOneOf({ nodes, relationships }));
}

/** A graph without a fault; where chance makes two records of what there may be one, it is drawn again. */
export function randomGraph(model: Model, options: RandomGraphOptions): Bundle {
  const random = seededRandom(options.seed);
  for (let draws = 1; ; draws += 1) {
    const bundle = drawGraph(random, model, options);
    const problems = checkBundle(bundle, model);
    if (problems.length === 0) return bundle;
    if (draws === 20) throw new Error(`No random graph keeps the rules: ${problems.map(printProblem).join(' ')}`);
  }
}
