// What is invented says nothing about the real world: every relationship has an end in its own set, and so has every role.
import type { InputProblem } from './problem.js';
import type { Records } from './records/records.js';

/** The problems of a set of invented records; whatever is not among its nodes is taken for real. */
export function* checkInvented(own: Records): Generator<InputProblem> {
  for (const { relationship, from, to, origin } of own.relationships()) {
    const { name, declaration } = relationship;
    if (!own.has(from) && !own.has(to)) {
      const message = `an invented ${name} needs an invented node of its set at one end, and neither "${from}" nor "${to}" is one`;
      yield { ...origin, column: 'from', rule: 'invented', message };
      continue;
    }
    const { proves } = declaration;
    if (!proves) continue;
    const id = proves.at === 'from' ? from : to;
    if (own.has(id)) continue;
    const message = `an invented ${name} would make "${id}", which is not of its set, a ${proves.role}`;
    yield { ...origin, column: proves.at, rule: 'invented', message };
  }
}
