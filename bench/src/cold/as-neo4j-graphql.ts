// A shape in the language of @neo4j/graphql, and its answer in canonical form.
import type { Json } from '../operations/operation.js';
import { canonicalNode, type Answer, type AnsweredList } from './canonical-shape.js';
import type { RelationShape, Shape } from './shape.js';

function fieldOf({ libraryField, edgeFields, totalCount, below }: RelationShape): string {
  const properties = edgeFields.length > 0 ? `properties { ${edgeFields.join(' ')} } ` : '';
  const sort = 'sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]';
  const count = totalCount ? 'totalCount ' : '';
  return `${libraryField}Connection(first: ${below.first}, ${sort}) { ${count}edges { ${properties}node { ${selectionOf(below)} } } }`;
}

const selectionOf = ({ fields, relations }: Shape): string => [...fields, ...relations.map(fieldOf)].join(' ');

export function libraryDocument(shape: Shape): string {
  const { plural, first, byName, filter } = shape;
  const where = filter ? `, where: { ${filter.property}: { eq: "${filter.value}" } }` : '';
  const sort = `, sort: [${byName ? '{ name: ASC }, ' : ''}{ id: ASC }]`;
  return `{ ${plural}(limit: ${first}${where}${sort}) { ${selectionOf(shape)} } }`;
}

interface Connection {
  readonly totalCount?: number;
  readonly edges: readonly { properties?: Answer; node: Answer }[];
}

function listOf({ libraryField }: RelationShape, node: Answer): AnsweredList {
  const connection = node[`${libraryField}Connection`] as Connection;
  return { ...connection, edges: connection.edges.map(({ properties = {}, node: far }) => ({ properties, node: far })) };
}

export const libraryAnswer = (shape: Shape, data: Readonly<Record<string, Answer[]>>): Json =>
  (data[shape.plural] ?? []).map((node) => canonicalNode(shape, node, listOf));
