// A shape as the Cypher that an expert would write for it; its answer is canonical already.
import type { Variables } from '../operations/operation.js';
import { found, holds } from '../operations/seen.js';
import type { RelationShape, Shape } from './shape.js';

const projected = (variable: string, names: readonly string[], more: readonly string[]): string =>
  `${variable} { ${[...names.map((name) => `.${name}`), ...more].join(', ')} }`;

function listOf({ field, type, direction, narrowedTo, acrossTime, edgeFields, totalCount, below }: RelationShape, near: string, depth: number): string {
  const [far, link] = [`n${depth}`, `r${depth}`];
  const label = narrowedTo ? `:${below.kind}` : '';
  const arrows = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] } as const;
  const [before, after] = arrows[direction];
  const conditions = [holds(link), ...(below.dated && !acrossTime ? [holds(far)] : []), found(far)];
  const pattern = `(${near})${before}[${link}:${type}]${after}(${far}${label}) WHERE ${conditions.join(' AND ')}`;
  const edge = [...edgeFields.map((name) => `${name}: ${link}.${name}`), `node: ${nodeOf(below, far, depth)}`].join(', ');
  const count = totalCount ? `totalCount: COUNT { ${pattern} }, ` : '';
  return `${field}: { ${count}edges: COLLECT { MATCH ${pattern} WITH ${far}, ${link} ORDER BY ${far}.id, ${link}.id LIMIT ${below.first} RETURN { ${edge} } } }`;
}

const nodeOf = ({ fields, relations }: Shape, variable: string, depth: number): string =>
  projected(
    variable,
    fields,
    relations.map((relation) => listOf(relation, variable, depth + 1)),
  );

export function handWrittenShape(shape: Shape): { statement: string; parameters: Variables } {
  const { kind, dated, first, byName, filter } = shape;
  const conditions = [
    byName ? 'n0.name IS NOT NULL' : 'n0.id IS NOT NULL',
    ...(filter ? [`n0.${filter.property} = $value`] : []),
    ...(dated ? [holds('n0')] : []),
    found('n0'),
  ];
  return {
    statement: `RETURN COLLECT {
  MATCH (n0:${kind}) WHERE ${conditions.join(' AND ')}
  WITH n0 ORDER BY ${byName ? 'n0.name, ' : ''}n0.id LIMIT ${first}
  RETURN ${nodeOf(shape, 'n0', 0)}
}`,
    parameters: filter ? { value: filter.value } : {},
  };
}
