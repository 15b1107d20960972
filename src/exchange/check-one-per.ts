// Rules over several properties and relationships of a node: one record for each combination, one of several ways.
import type { OnePer } from '../ontology/kind.js';
import type { Bundle, NodeRecord } from './bundle.js';
import type { Neighbours } from './neighbours.js';
import { printOrigin, type InputProblem } from './problem.js';
import { overlap } from './validity.js';

/** What a record has under a name: the printed value of a property, or the ids that a relationship leads to. */
function partOf(node: NodeRecord, name: string, neighbours: Neighbours): string | undefined {
  const property = node.kind.properties.find((one) => one.name === name);
  if (!property) return neighbours.of(node, name).join(' ') || undefined;
  const value = node.values[name];
  return value === undefined ? undefined : property.type.print(value);
}

function checkOnePer(
  nodes: readonly NodeRecord[],
  rule: OnePer,
  neighbours: Neighbours,
  theirs: ReadonlySet<NodeRecord>,
): InputProblem[] {
  const earlier = new Map<string, NodeRecord[]>();
  return nodes.flatMap((node): InputProblem[] => {
    if (Object.entries(rule.where ?? {}).some(([name, word]) => node.values[name] !== word)) return [];
    const parts = rule.of.map((name) => partOf(node, name, neighbours));
    if (parts.includes(undefined)) return [];
    const key = JSON.stringify(parts);
    const others = earlier.get(key) ?? [];
    earlier.set(key, [...others, node]);
    const other = others.find(({ values }) => !rule.whileValid || overlap(values, node.values));
    if (!other || theirs.has(node)) return [];
    const words = [
      ...rule.of.map((name, index) => `${name} "${parts[index]}"`),
      ...Object.entries(rule.where ?? {}).map(([name, word]) => `${name} ${word}`),
    ].join(', ');
    const time = rule.whileValid ? ' at the same time' : '';
    const message = `"${other.id}" has ${words} already${time} (${printOrigin(other.origin)})`;
    return [{ ...node.origin, column: rule.of.join('+'), rule: 'one-per', message }];
  });
}

function checkOneOf(node: NodeRecord, names: readonly string[], neighbours: Neighbours): InputProblem[] {
  const found = names.filter((name) => partOf(node, name, neighbours) !== undefined);
  if (found.length === 1) return [];
  const had = found.length === 0 ? 'none of them' : found.join(' and ');
  const message = `"${node.id}" needs one of ${names.join(', ')} and has ${had}`;
  return [{ ...node.origin, column: 'id', rule: 'one-of', message }];
}

export function checkOnePerKind({ nodes }: Bundle, neighbours: Neighbours, around: Bundle): InputProblem[] {
  const theirs = new Set(around.nodes);
  const kinds = new Set(nodes.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const { onePer = [], oneOf } = kind.declaration;
    if (onePer.length === 0 && !oneOf) return [];
    const records = nodes.filter((node) => node.kind === kind);
    const all = [...around.nodes.filter((node) => node.kind === kind), ...records];
    return [
      ...onePer.flatMap((rule) => checkOnePer(all, rule, neighbours, theirs)),
      ...(oneOf ? records.flatMap((node) => checkOneOf(node, oneOf, neighbours)) : []),
    ];
  });
}
