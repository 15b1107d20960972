// Rules over several properties and relationships of a node: one record for each combination, one of several ways.
import type { Kind } from '../ontology/model.js';
import type { OnePer } from '../ontology/kind.js';
import type { NodeRecord, Values } from './bundle.js';
import { leadsTo } from './neighbours.js';
import { printOrigin, type InputProblem, type Origin } from './problem.js';
import type { Surrounded } from './records/records.js';
import { overlap } from './validity.js';

/** What a record has under a name: the printed value of a property, or the ids that a relationship leads to. */
function partOf(node: NodeRecord, name: string, records: Surrounded): string | undefined {
  const property = node.kind.properties.find((one) => one.name === name);
  if (!property) return leadsTo(records, node, name).join(' ') || undefined;
  const value = node.values[name];
  return value === undefined ? undefined : property.type.print(value);
}

interface Holder {
  readonly id: string;
  readonly origin: Origin;
  readonly values: Values;
}

/** The record that has the combination of another already, and the combination in words. */
class Combinations {
  readonly #holders = new Map<string, Holder[]>();

  constructor(
    readonly rule: OnePer,
    readonly records: Surrounded,
  ) {}

  take(node: NodeRecord): { other: Holder; words: string } | undefined {
    const { of, where = {}, whileValid } = this.rule;
    if (Object.entries(where).some(([name, word]) => node.values[name] !== word)) return undefined;
    const parts = of.map((name) => partOf(node, name, this.records));
    if (parts.includes(undefined)) return undefined;
    const key = JSON.stringify(parts);
    const others = this.#holders.get(key) ?? [];
    const { validFrom, validTo } = node.values;
    this.#holders.set(key, [...others, { id: node.id, origin: node.origin, values: { validFrom, validTo } }]);
    const other = others.find(({ values }) => !whileValid || overlap(values, node.values));
    if (!other) return undefined;
    const words = [
      ...of.map((name, index) => `${name} "${parts[index]}"`),
      ...Object.entries(where).map(([name, word]) => `${name} ${word}`),
    ].join(', ');
    return { other, words };
  }
}

function checkOneOf(node: NodeRecord, names: readonly string[], records: Surrounded): InputProblem[] {
  const found = names.filter((name) => partOf(node, name, records) !== undefined);
  if (found.length === 1) return [];
  const had = found.length === 0 ? 'none of them' : found.join(' and ');
  const message = `"${node.id}" needs one of ${names.join(', ')} and has ${had}`;
  return [{ ...node.origin, column: 'id', rule: 'one-of', message }];
}

/** Records of other sets take their combinations first. */
export function* checkOnePerKind(records: Surrounded): Generator<InputProblem> {
  const rules = new Map<Kind, Combinations[]>();
  const rulesOf = (kind: Kind): Combinations[] => {
    const known = rules.get(kind) ?? (kind.declaration.onePer ?? []).map((rule) => new Combinations(rule, records));
    rules.set(kind, known);
    return known;
  };
  for (const node of records.around.nodes()) for (const rule of rulesOf(node.kind)) rule.take(node);
  for (const node of records.own.nodes()) {
    for (const combinations of rulesOf(node.kind)) {
      const taken = combinations.take(node);
      if (!taken) continue;
      const { of, whileValid } = combinations.rule;
      const time = whileValid ? ' at the same time' : '';
      const message = `"${taken.other.id}" has ${taken.words} already${time} (${printOrigin(taken.other.origin)})`;
      yield { ...node.origin, column: of.join('+'), rule: 'one-per', message };
    }
    const { oneOf } = node.kind.declaration;
    if (oneOf) yield* checkOneOf(node, oneOf, records);
  }
}
