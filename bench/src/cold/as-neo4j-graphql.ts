// A shape in the language of @neo4j/graphql, and its answer in canonical form.
import type { Json } from '../operations/operation.js';
import { libraryFound, libraryHolds } from '../operations/seen.js';
import { canonicalNode, type Answer, type AnsweredList } from './canonical-shape.js';
import type { RelationShape, Shape } from './shape.js';

function fieldOf({ libraryField, acrossTime, edgeFields, totalCount, below }: RelationShape): string {
  const properties = edgeFields.length > 0 ? `properties { ${edgeFields.join(' ')} } ` : '';
  const sort = 'sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]';
  const count = totalCount ? 'totalCount ' : '';
  const node = [libraryFound, ...(below.dated && !acrossTime ? [libraryHolds] : [])].join(' ');
  const where = `where: { edge: { ${libraryHolds} } node: { ${node} } }`;
  return `${libraryField}Connection(first: ${below.first}, ${where}, ${sort}) { ${count}edges { ${properties}node { ${selectionOf(below)} } } }`;
}

const selectionOf = ({ fields, relations }: Shape): string => [...fields, ...relations.map(fieldOf)].join(' ');

export function libraryDocument(shape: Shape): string {
  const { plural, dated, first, byName, filter } = shape;
  const conditions = [
    libraryFound,
    ...(filter ? [`${filter.property}: { eq: "${filter.value}" }`] : []),
    ...(dated ? [libraryHolds] : []),
  ];
  const sort = `, sort: [${byName ? '{ name: ASC }, ' : ''}{ id: ASC }]`;
  return `query($day: String!) { ${plural}(limit: ${first}, where: { ${conditions.join(' ')} }${sort}) { ${selectionOf(shape)} } }`;
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
