// What a request sees of the graph: what holds on its day, and nothing invented unless it asks for that.
import type { Kind, Relation } from '../../ontology/model.js';
import { syntheticLabel } from '../synthetic.js';
import type { Scope } from './scope.js';

export interface View {
  /** The day, or a period that stands for its last day, or its place in the variables; today where it is unknown. */
  readonly asOf: unknown;
  readonly includeSynthetic: boolean;
}

const validity = (variable: string, scope: Scope): string[] =>
  scope.judgedByDay
    ? [
        `coalesce(${variable}.validFromLower <= ${scope.day}, true)`,
        `coalesce(${variable}.validToUpper >= ${scope.day}, true)`,
      ]
    : [];

/** That a node exists on the day; nothing to ask where none of the kinds begins or ends. */
export const existing = (node: string, kinds: readonly Kind[], scope: Scope): string[] =>
  kinds.some(({ dated }) => dated) ? validity(node, scope) : [];

/** That a node is found in the world, unless invented ones are asked for too. */
export const found = (node: string, scope: Scope): string[] =>
  scope.view.includeSynthetic ? [] : [`NOT ${node}:${syntheticLabel}`];

/** That a node is there to be listed. */
export const visible = (node: string, kinds: readonly Kind[], scope: Scope): string[] => [
  ...existing(node, kinds, scope),
  ...found(node, scope),
];

/** That a relationship holds on the day and leads to a node that is there. */
export const visibleAlong = (
  { relationship, targetKinds }: Relation,
  link: string,
  far: string,
  scope: Scope,
): string[] => [
  ...validity(link, scope),
  ...(relationship.declaration.acrossTime ? found(far, scope) : visible(far, targetKinds, scope)),
];

/** That every step of a way holds on the day and leads to a node that is there; the node that it begins at is not judged. */
export function visibleWay(way: string, kinds: readonly Kind[], scope: Scope): string[] {
  const [link, node] = [scope.variable('r'), scope.variable('n')];
  const every = (one: string, of: string, conditions: readonly string[]): string[] =>
    conditions.length > 0 ? [`all(${one} IN ${of} WHERE ${conditions.join(' AND ')})`] : [];
  return [
    ...every(link, `relationships(${way})`, validity(link, scope)),
    ...every(node, `nodes(${way})[1..]`, visible(node, kinds, scope)),
  ];
}
