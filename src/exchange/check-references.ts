// Whatever a record points at is there and may be pointed at: ends, sources and other ids.
import type { Kind, Model, RelationshipType } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Bundle, NodeRecord, RelationshipRecord } from './bundle.js';
import type { InputProblem } from './problem.js';
import { suggestion } from '../suggestion.js';

/** Comparing a name with every id is slow, so only the first unknown ids come with a suggestion. */
const suggestionsAtMost = 20;

export function checkReferences({ nodes, relationships }: Bundle, model: Model, around: Bundle): InputProblem[] {
  const kindOf = new Map([...around.nodes, ...nodes].map(({ id, kind }) => [id, kind]));
  const problems: InputProblem[] = [];
  let suggested = 0;
  const nearest = (id: string): string => {
    suggested += 1;
    if (suggested > suggestionsAtMost) return '';
    const prefix = model.kindOfId(id)?.prefix;
    return suggestion(
      id,
      [...kindOf.keys()].filter((known) => prefix === undefined || known.startsWith(`${prefix}:`)),
    );
  };

  const checkIds = (declared: readonly PropertyDeclaration[], { values, origin }: NodeRecord | RelationshipRecord) => {
    for (const { name: column, type } of declared) {
      const id = values[column];
      if (type.references === undefined || typeof id !== 'string' || kindOf.has(id)) continue;
      if (column === 'sourceId') {
        const message = `there is no source "${id}".${nearest(id)}`;
        problems.push({ ...origin, column, rule: 'unknown-source', message });
      } else {
        const message = `nothing has the id "${id}".${nearest(id)}`;
        problems.push({ ...origin, column, rule: 'unknown-reference', message });
      }
    }
  };

  const checkEnds = ({ relationship, from, to, origin }: RelationshipRecord): void => {
    for (const [column, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (kindOf.has(id)) continue;
      problems.push({ ...origin, column, rule: 'unknown-end', message: `nothing has the id "${id}".${nearest(id)}` });
    }
    const start = kindOf.get(from);
    const end = kindOf.get(to);
    if (!start || !end || allows(relationship, start, end)) return;
    const message = `${relationship.name} cannot lead from a ${start.name} to a ${end.name}; ${allowedFrom(relationship, start)}`;
    problems.push({ ...origin, column: 'to', rule: 'pair-of-kinds', message });
  };

  for (const node of nodes) checkIds(node.kind.properties, node);
  for (const record of relationships) {
    checkIds(record.relationship.properties, record);
    checkEnds(record);
  }
  return problems;
}

/** Whether a relationship may lead from one kind to another. */
export const allows = ({ ends, symmetric }: RelationshipType, start: Kind, end: Kind): boolean =>
  ends.some(
    ({ from, to }) =>
      (from.includes(start) && to.includes(end)) || (symmetric && from.includes(end) && to.includes(start)),
  );

function allowedFrom({ ends, symmetric }: RelationshipType, start: Kind): string {
  const targets = new Set(
    ends.flatMap(({ from, to }) => [
      ...(from.includes(start) ? to : []),
      ...(symmetric && to.includes(start) ? from : []),
    ]),
  );
  const names = [...targets].map(({ name }) => name).join(', ');
  return names ? `from a ${start.name} it leads to ${names}` : `it never begins at a ${start.name}`;
}
