// No two records of a bundle may be the same thing: ids, keys and external identifiers are each given once.
import type { Bundle, NodeRecord, RelationshipRecord } from './bundle.js';
import { identifying } from './relationship-id.js';
import { printOrigin, type InputProblem, type Origin, type Rule } from './problem.js';

/** Remembers what was taken first and reports whoever comes second. */
class Taken {
  readonly #first = new Map<string, Origin>();

  constructor(readonly problems: InputProblem[]) {}

  take(what: readonly unknown[], { origin }: { origin: Origin }, rule: Rule, column: string, message: string): void {
    const key = JSON.stringify(what);
    const first = this.#first.get(key);
    if (!first) return void this.#first.set(key, origin);
    this.problems.push({ ...origin, column, rule, message: `${message} already stands at ${printOrigin(first)}` });
  }
}

/** Keys of one property and groups of several; a group counts only where every part is known, as in the database. */
const keysOf = ({ kind }: NodeRecord): (readonly string[])[] => [
  ...kind.properties.filter(({ key, name }) => key && name !== 'id').map(({ name }) => [name]),
  ...(kind.declaration.unique ?? []),
];

function takeKeys(taken: Taken, node: NodeRecord): void {
  for (const key of keysOf(node)) {
    const values = key.map((name) => node.values[name]);
    if (values.includes(undefined)) continue;
    const words = `${node.kind.name} with ${key.map((name, index) => `${name} "${String(values[index])}"`).join(', ')}`;
    taken.take([node.kind.name, key, values], node, 'duplicate-key', key.join('+'), `a ${words}`);
  }
}

function takeIdentifiers(taken: Taken, node: NodeRecord): void {
  const identifiers = node.values['identifiers'];
  if (!Array.isArray(identifiers)) return;
  for (const { scheme, value } of identifiers as { scheme: string; value: string }[]) {
    taken.take(
      ['identifier', scheme, value],
      node,
      'duplicate-key',
      'identifiers',
      `the identifier ${scheme}:${value}`,
    );
  }
}

function takeRelationship(taken: Taken, record: RelationshipRecord): void {
  const { relationship, id, from, to } = record;
  const parts = identifying(relationship).flatMap(({ name }) => (record.values[name] === undefined ? [] : [name]));
  const same = parts.length > 0 ? ` with the same ${parts.join(' and ')}` : '';
  taken.take([id], record, 'duplicate-key', 'from', `a ${relationship.name} from "${from}" to "${to}"${same}`);
}

function takeNode(taken: Taken, node: NodeRecord): void {
  taken.take(['id', node.id], node, 'duplicate-id', 'id', `"${node.id}"`);
  takeKeys(taken, node);
  takeIdentifiers(taken, node);
}

export function checkIdentity({ nodes, relationships }: Bundle, around: Bundle): InputProblem[] {
  const taken = new Taken([]);
  for (const node of around.nodes) takeNode(taken, node);
  taken.problems.length = 0;
  for (const node of nodes) takeNode(taken, node);
  for (const record of relationships) takeRelationship(taken, record);
  return taken.problems;
}
