// The fields that lead along relationships: which a kind has by standing at an end, and which several kinds have alike.
import type { Kind, NodeType, Relation, RelationshipType } from './model.js';
import type { Direction } from './relationship.js';

type Covering = (targets: readonly Kind[]) => NodeType;

/** The fields of one relationship, each with the kind that it belongs to. */
export function relationsAlong(
  relationship: RelationshipType,
  kinds: readonly Kind[],
  typeCovering: Covering,
): [Kind, Relation][] {
  const { symmetric, ends, declaration } = relationship;
  const everyEnd = (side: 'from' | 'to') => new Set(ends.flatMap((pair) => pair[side]));
  const lead = (direction: Relation['direction'], { as, description }: Direction): [Kind, Relation][] => {
    const [near, far] = direction === 'in' ? (['to', 'from'] as const) : (['from', 'to'] as const);
    return kinds.flatMap((kind): [Kind, Relation][] => {
      const targets = new Set<Kind>();
      for (const pair of ends) {
        if (pair[near].includes(kind)) for (const target of pair[far]) targets.add(target);
        if (direction === 'both' && pair[far].includes(kind)) for (const target of pair[near]) targets.add(target);
      }
      if (targets.size === 0) return [];
      const targetKinds = kinds.filter((one) => targets.has(one));
      const target = relationship.ownProperties.length > 0 ? relationship.nodeType : typeCovering(targetKinds);
      const exhaustive = direction !== 'both' && everyEnd(far).size === targets.size;
      return [[kind, { field: as, description, relationship, direction, target, targetKinds, exhaustive }]];
    });
  };
  return [
    ...lead(symmetric ? 'both' : 'out', declaration.forward),
    ...(declaration.backward ? lead('in', declaration.backward) : []),
  ];
}

/** The fields that all of some kinds have and that lead to the same type. */
export function relationsAlike([first, ...others]: readonly Kind[]): Relation[] {
  const alike = (relation: Relation, kind: Kind): boolean =>
    kind.relations.some(
      ({ field, target, direction }) =>
        field === relation.field && target === relation.target && direction === relation.direction,
    );
  return (first?.relations ?? []).filter((relation) => others.every((kind) => alike(relation, kind)));
}
