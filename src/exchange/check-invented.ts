// What is invented says nothing about the real world: no relationship between two real nodes, and no role of one.
import type { Bundle } from './bundle.js';
import type { InputProblem } from './problem.js';

/** The problems of a bundle of invented records; whatever is not among its nodes is taken for real. */
export function checkInvented({ nodes, relationships }: Bundle): InputProblem[] {
  const invented = new Set(nodes.map(({ id }) => id));
  return relationships.flatMap(({ relationship, from, to, origin }): InputProblem[] => {
    const { proves } = relationship.declaration;
    if (!invented.has(from) && !invented.has(to)) {
      const message = `an invented ${relationship.name} cannot join two real nodes, "${from}" and "${to}"`;
      return [{ ...origin, column: 'from', rule: 'invented', message }];
    }
    const proved = proves && { from, to }[proves.at];
    if (proved === undefined || invented.has(proved)) return [];
    const message = `an invented ${relationship.name} would make the real "${proved}" a ${proves?.role}`;
    return [{ ...origin, column: proves?.at ?? 'to', rule: 'invented', message }];
  });
}
