// Within a record: no date lies before the one that it must not precede, no number exceeds its limit.
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Values } from './bundle.js';
import type { InputProblem, Origin } from './problem.js';
import type { Records } from './records/records.js';
import { firstDay, lastDay } from './validity.js';

function* checkProperty(
  { name, notBefore, atMost }: PropertyDeclaration,
  values: Values,
  origin: Origin,
): Generator<InputProblem> {
  const value = values[name];
  const begin = notBefore === undefined ? undefined : values[notBefore];
  if (notBefore && typeof begin === 'string' && typeof value === 'string' && firstDay(begin) > lastDay(value)) {
    const message = `"${begin}" lies after ${name} "${value}"`;
    yield { ...origin, column: notBefore, rule: 'validity', message };
  }
  const limit = atMost === undefined ? undefined : values[atMost];
  if (typeof value === 'number' && typeof limit === 'number' && value > limit) {
    yield { ...origin, column: name, rule: 'at-most', message: `${value} is more than ${atMost} ${limit}` };
  }
}

export function* checkOrder(records: Records): Generator<InputProblem> {
  for (const { kind, values, origin } of records.nodes()) {
    for (const property of kind.properties) yield* checkProperty(property, values, origin);
  }
  for (const { relationship, values, origin } of records.relationships()) {
    for (const property of relationship.properties) yield* checkProperty(property, values, origin);
  }
}
