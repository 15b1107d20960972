// Within a record: no date lies before the one that it must not precede, no number exceeds its limit.
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Bundle, Values } from './bundle.js';
import type { InputProblem, Origin } from './problem.js';
import { firstDay, lastDay } from './validity.js';

function checkProperty({ name, notBefore, atMost }: PropertyDeclaration, values: Values, origin: Origin) {
  const problems: InputProblem[] = [];
  const value = values[name];
  const begin = notBefore === undefined ? undefined : values[notBefore];
  if (notBefore && typeof begin === 'string' && typeof value === 'string' && firstDay(begin) > lastDay(value)) {
    const message = `"${begin}" lies after ${name} "${value}"`;
    problems.push({ ...origin, column: notBefore, rule: 'validity', message });
  }
  const limit = atMost === undefined ? undefined : values[atMost];
  if (typeof value === 'number' && typeof limit === 'number' && value > limit) {
    problems.push({ ...origin, column: name, rule: 'at-most', message: `${value} is more than ${atMost} ${limit}` });
  }
  return problems;
}

export const checkOrder = ({ nodes, relationships }: Bundle): InputProblem[] => [
  ...nodes.flatMap(({ kind, values, origin }) =>
    kind.properties.flatMap((property) => checkProperty(property, values, origin)),
  ),
  ...relationships.flatMap(({ relationship, values, origin }) =>
    relationship.properties.flatMap((property) => checkProperty(property, values, origin)),
  ),
];
