// No two records may be the same thing: ids, keys and external identifiers are each given once.
import type { NodeRecord, RelationshipRecord } from './bundle.js';
import { identifying } from './relationship-id.js';
import { printOrigin, type InputProblem, type Origin, type Rule } from './problem.js';
import { CompactIndex } from './records/compact-index.js';
import { growingSmall } from './records/growing.js';
import type { Surrounded } from './records/records.js';

interface Claim {
  readonly of: readonly unknown[];
  readonly rule: Rule;
  readonly column: string;
  /** What is claimed, in words. */
  readonly words: string;
}

/** Remembers where everything was claimed first, in a few bytes each. */
class Taken {
  readonly #first = new CompactIndex();
  readonly #files: string[] = [];
  readonly #fileOf = growingSmall();
  readonly #lineOf = growingSmall();

  /** Where somebody else has claimed it before. */
  take({ of }: Claim, { file, line }: Origin): Origin | undefined {
    const key = JSON.stringify(of);
    const first = this.#first.get(key);
    if (first !== undefined) return { file: this.#files[this.#fileOf.at(first)] ?? '', line: this.#lineOf.at(first) };
    if (!this.#files.includes(file)) this.#files.push(file);
    this.#fileOf.push(this.#files.indexOf(file));
    this.#first.set(key, this.#lineOf.push(line));
    return undefined;
  }
}

/** Keys of one property and groups of several; a group counts only where every part is known, as in the database. */
const keysOf = ({ kind }: NodeRecord): (readonly string[])[] => [
  ...kind.properties.filter(({ key, name }) => key && name !== 'id').map(({ name }) => [name]),
  ...(kind.declaration.unique ?? []),
];

function* nodeClaims(node: NodeRecord): Generator<Claim> {
  yield { of: ['id', node.id], rule: 'duplicate-id', column: 'id', words: `"${node.id}"` };
  for (const key of keysOf(node)) {
    const values = key.map((name) => node.values[name]);
    if (values.includes(undefined)) continue;
    const words = `a ${node.kind.name} with ${key.map((name, index) => `${name} "${String(values[index])}"`).join(', ')}`;
    yield { of: [node.kind.name, key, values], rule: 'duplicate-key', column: key.join('+'), words };
  }
  const identifiers = node.values['identifiers'];
  if (!Array.isArray(identifiers)) return;
  for (const { scheme, value } of identifiers as { scheme: string; value: string }[]) {
    const words = `the identifier ${scheme}:${value}`;
    yield { of: ['identifier', scheme, value], rule: 'duplicate-key', column: 'identifiers', words };
  }
}

function relationshipClaim({ relationship, id, from, to, values }: RelationshipRecord): Claim {
  const parts = identifying(relationship).flatMap(({ name }) => (values[name] === undefined ? [] : [name]));
  const same = parts.length > 0 ? ` with the same ${parts.join(' and ')}` : '';
  const words = `a ${relationship.name} from "${from}" to "${to}"${same}`;
  return { of: [id], rule: 'duplicate-key', column: 'from', words };
}

/** Whoever comes second is told of; records of other sets come first. */
export function* checkIdentity({ own, around }: Surrounded): Generator<InputProblem> {
  const taken = new Taken();
  const problem = (claim: Claim, origin: Origin): InputProblem[] => {
    const first = taken.take(claim, origin);
    if (!first) return [];
    const { rule, column, words } = claim;
    return [{ ...origin, column, rule, message: `${words} already stands at ${printOrigin(first)}` }];
  };
  for (const node of around.nodes()) for (const claim of nodeClaims(node)) taken.take(claim, node.origin);
  for (const node of own.nodes()) for (const claim of nodeClaims(node)) yield* problem(claim, node.origin);
  for (const record of own.relationships()) yield* problem(relationshipClaim(record), record.origin);
}
