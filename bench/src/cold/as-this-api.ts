// A shape in the language of this API, and its answer in canonical form.
import type { Json } from '../operations/operation.js';
import { canonicalNode, type Answer, type AnsweredList } from './canonical-shape.js';
import type { RelationShape, Shape } from './shape.js';

function fieldOf({ field, narrowedTo, ownProperties, edgeFields, totalCount, below }: RelationShape): string {
  const kind = `kind: [${narrowedTo}]`;
  const where = narrowedTo ? `, where: { ${ownProperties ? `node: { ${kind} }` : kind} }` : '';
  const count = totalCount ? 'totalCount ' : '';
  return `${field}(first: ${below.first}${where}) { ${count}edges { ${edgeFields.join(' ')} node { ... on ${below.kind} { ${selectionOf(below)} } } } }`;
}

const selectionOf = ({ fields, relations }: Shape): string => [...fields, ...relations.map(fieldOf)].join(' ');

export function apiDocument(shape: Shape): string {
  const { plural, first, byName, filter } = shape;
  const where = filter ? `, where: { ${filter.property}: [${filter.value}] }` : '';
  const order = byName ? ', orderBy: [NAME_ASC]' : '';
  return `query($day: PartialDate) { ${plural}(first: ${first}, asOf: $day${where}${order}) { nodes { ${selectionOf(shape)} } } }`;
}

interface Connection {
  readonly totalCount?: number;
  readonly edges: readonly (Answer & { node: Answer })[];
}

function listOf({ field }: RelationShape, node: Answer): AnsweredList {
  const connection = node[field] as Connection;
  return { ...connection, edges: connection.edges.map((edge) => ({ properties: edge, node: edge.node })) };
}

export const apiAnswer = (shape: Shape, data: Readonly<Record<string, { nodes: Answer[] }>>): Json =>
  (data[shape.plural]?.nodes ?? []).map((node) => canonicalNode(shape, node, listOf));
