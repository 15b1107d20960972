// The pattern that leads along a relation from a node that is already bound.
import type { Kind, Relation } from '../../ontology/model.js';

/** `:A|B`: any of these kinds. */
export const labels = (kinds: readonly Kind[]): string => `:${kinds.map((kind) => kind.name).join('|')}`;

/** `(near)-[link:TYPE]->(far:Kind)`; the label is left out where the relationship leads nowhere else. */
export function pattern(relation: Relation, near: string, link: string, far: string): string {
  const { relationship, direction, targetKinds, exhaustive } = relation;
  const arrow = `${direction === 'in' ? '<' : ''}-[${link}:${relationship.type}]-${direction === 'out' ? '>' : ''}`;
  return `(${near})${arrow}(${far}${exhaustive ? '' : labels(targetKinds)})`;
}
