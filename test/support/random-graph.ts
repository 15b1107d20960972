// A seeded random graph of the whole model, kept in memory beside the database so that answers can be worked out by hand.
import { relationshipId } from '../../src/exchange/relationship-id.js';
import type { Bundle, NodeRecord, RelationshipRecord } from '../../src/exchange/bundle.js';
import type { Kind, Model } from '../../src/ontology/model.js';
import type { PropertyDeclaration } from '../../src/ontology/property.js';
import { choicesOf } from '../../src/ontology/value-type.js';

export type Random = () => number;

/** Mulberry32: the same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const words = ['Đà Nẵng', 'Hue', 'hue', 'Luang Prabang', 'ບໍ່ແກ້ວ', 'Khon Kaen', '"quoted"', "it's", 'a*b?', '\\back'];
const dates = ['2012', '2012-H2', '2012-Q4', '2012-11', '2012-11-28', '2017-06', '2024-03-01', '2027'];
const origin = { file: 'random', line: 1 };

/** Few different values, so that ties, repetitions and unknowns are common. */
function randomValue(random: Random, { name, type, key, lookup }: PropertyDeclaration, serial: number): unknown {
  const choices = choicesOf(type);
  if (choices) {
    const vocabulary = Object.keys(choices.values);
    if (!type.list) return pick(random, vocabulary);
    return [...new Set([pick(random, vocabulary), pick(random, vocabulary)])];
  }
  if (key || lookup || type.comparison === 'identifier') {
    const code = distinctCode(type.example, serial + 111);
    if (type.check(code) === undefined) return code;
    return key ? undefined : type.example;
  }
  switch (type.comparison) {
    case 'text':
      return pick(random, words);
    case 'integer':
    case 'number': {
      const value = Number(type.example) + Math.floor(random() * 4);
      return type.check(value) === undefined ? value : Number(type.example);
    }
    case 'flag':
      return random() < 0.5;
    case 'partialDate':
      return pick(random, dates);
    case 'money':
      return { amount: String(Math.floor(random() * 5) * 100), currency: pick(random, ['EUR', 'USD']) };
    default:
      return name === 'names' ? [{ text: pick(random, words), lang: 'vi', kind: 'ALIAS' }] : undefined;
  }
}

/** Another code of the same form: letters and digits are counted up from the right. */
function distinctCode(example: string, serial: number): string {
  let rest = serial;
  return Array.from(example)
    .reverse()
    .map((sign) => {
      const [first, size] = /\d/.test(sign) ? ['0', 10] : /[A-Z]/.test(sign) ? ['A', 26] : ['', 0];
      if (size === 0) return sign;
      const place = rest % size;
      rest = Math.floor(rest / size);
      return String.fromCharCode(first.charCodeAt(0) + place);
    })
    .reverse()
    .join('');
}

function randomValues(
  random: Random,
  properties: readonly PropertyDeclaration[],
  serial: number,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const property of properties) {
    if (property.derived || property.provenance || property.name === 'id') continue;
    if (property.optional && random() < 0.4) continue;
    const value = randomValue(random, property, serial);
    if (value !== undefined) values[property.name] = value;
  }
  return values;
}

export interface RandomGraphOptions {
  readonly seed: number;
  readonly nodesPerKind: number;
  readonly relationshipsPerPair: number;
}

export function randomGraph(model: Model, { seed, nodesPerKind, relationshipsPerPair }: RandomGraphOptions): Bundle {
  const random = seededRandom(seed);
  const idOf = (kind: Kind, serial: number) => `${kind.prefix}:r${serial}`;
  const nodes = model.kinds.flatMap((kind) =>
    Array.from({ length: nodesPerKind }, (_, serial): NodeRecord => {
      const id = idOf(kind, serial);
      const stated = random() < 0.5 ? { sourceId: idOf(model.kind('Source'), 0), statementStatus: 'ASSERTED' } : {};
      return { kind, id, values: { ...randomValues(random, kind.properties, serial), ...stated, id }, origin };
    }),
  );
  const relationships = new Map<string, RelationshipRecord>();
  let serial = 0;
  for (const relationship of model.relationships) {
    for (const { from, to } of relationship.ends) {
      for (let count = 0; count < relationshipsPerPair * Math.max(from.length, to.length); count += 1) {
        const start = idOf(pick(random, from), Math.floor(random() * nodesPerKind));
        const end = idOf(pick(random, to), Math.floor(random() * nodesPerKind));
        const values = randomValues(random, relationship.properties, (serial += 1) % 3);
        const id = relationshipId(relationship, start, end, values);
        relationships.set(id, { relationship, id, from: start, to: end, values, origin });
      }
    }
  }
  return { nodes, relationships: [...relationships.values()] };
}
