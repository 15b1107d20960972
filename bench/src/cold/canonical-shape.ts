// The canonical answer to a shape, whichever way a server writes down its lists.
import type { Json } from '../operations/operation.js';
import type { RelationShape, Shape } from './shape.js';

export type Answer = Readonly<Record<string, unknown>>;

/** A list along a relation as an answer holds it. */
export interface AnsweredList {
  readonly totalCount?: number;
  readonly edges: readonly { readonly properties: Answer; readonly node: Answer }[];
}

export type ListOf = (relation: RelationShape, node: Answer) => AnsweredList;

const pick = (names: readonly string[], from: Answer): Record<string, Json> =>
  Object.fromEntries(names.map((name) => [name, (from[name] ?? null) as Json]));

export function canonicalNode({ fields, relations }: Shape, node: Answer, listOf: ListOf): Json {
  const lists = relations.map((relation): [string, Json] => {
    const { totalCount = null, edges } = listOf(relation, node);
    return [
      relation.field,
      {
        ...(relation.totalCount ? { totalCount } : {}),
        edges: edges.map((edge) => ({
          ...pick(relation.edgeFields, edge.properties),
          node: canonicalNode(relation.below, edge.node, listOf),
        })),
      },
    ];
  });
  return { ...pick(fields, node), ...Object.fromEntries(lists) };
}
