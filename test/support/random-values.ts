// Random values for the properties of a record, within the rules that stand between them.
import { firstDay, lastDay } from '../../src/exchange/validity.js';
import { isField, type PropertyDeclaration } from '../../src/ontology/property.js';
import { wordsOf } from '../../src/ontology/value-type.js';

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
const currencies = 'CNY EUR GBP IDR INR JPY KHR KRW LAK MMK MYR NZD PHP SGD THB USD VND'.split(' ');
const dates = ['2012', '2012-H2', '2012-Q4', '2012-11', '2012-11-28', '2017-06', '2024-03-01', '2027'];

/** Few different values, so that ties, repetitions and unknowns are common. */
function randomValue(
  random: Random,
  { name, type, key, lookup, optional }: PropertyDeclaration,
  serial: number,
): unknown {
  const vocabulary = wordsOf(type);
  if (vocabulary.length > 0) {
    if (key) return vocabulary[serial];
    if (!type.list) return pick(random, vocabulary);
    return [...new Set([pick(random, vocabulary), pick(random, vocabulary)])];
  }
  if (type.name === 'currency') return currencies[serial % currencies.length];
  if (key || (lookup && type.comparison !== 'integer') || type.comparison === 'identifier') {
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
      if (name === 'names') return [{ text: pick(random, words), lang: 'vi', kind: 'ALIAS' }];
      return optional ? undefined : type.parse(type.example);
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

/** Values within the rules of a record: what would break one is left out, or set to the value that it must not pass. */
export function randomValues(
  random: Random,
  properties: readonly PropertyDeclaration[],
  serial: number,
  reference: (prefix: string) => string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const property of properties) {
    const { name, type, optional, derived, notBefore, atMost } = property;
    if (derived || !isField(property) || name === 'id') continue;
    if (optional && random() < 0.4) continue;
    const value = type.references ? reference(type.references) : randomValue(random, property, serial);
    if (value === undefined) continue;
    const begin = notBefore === undefined ? undefined : (values[notBefore] as string | undefined);
    const limit = atMost === undefined ? undefined : (values[atMost] as number | undefined);
    if (begin !== undefined && firstDay(begin) > lastDay(value)) {
      if (!optional) values[name] = begin;
    } else if (limit === undefined || (value as number) <= limit) values[name] = value;
  }
  return values;
}
