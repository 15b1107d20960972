// What a seed file holds, by its name, and which of its columns hold which property.
import type { Kind, Model, RelationshipType } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { InputProblem } from './problem.js';
import { suggestion } from '../suggestion.js';
import { kebabCase } from '../name-forms.js';

/** Whose records the rows of a file are. */
export type Subject =
  { readonly kind: Kind; readonly properties: readonly PropertyDeclaration[] } | RelationshipSubject;

interface RelationshipSubject {
  readonly relationship: RelationshipType;
  readonly properties: readonly PropertyDeclaration[];
}

/** `country.csv`, `countries.csv` and `located-in.csv` by their names without the ending. */
function subjects(model: Model): Map<string, Subject> {
  const found = new Map<string, Subject>();
  for (const kind of model.kinds) {
    const subject = { kind, properties: kind.properties };
    found.set(kebabCase(kind.name), subject).set(kebabCase(kind.plural), subject);
  }
  for (const relationship of model.relationships) {
    found.set(kebabCase(relationship.name), { relationship, properties: relationship.properties });
  }
  return found;
}

/** Whose records a file holds; its name says so. */
export function subjectOf(file: string, model: Model): Subject | InputProblem {
  const known = subjects(model);
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:csv|geojson)$/, '');
  const message = `is named after no kind and no relationship of the model.${suggestion(name, [...known.keys()])}`;
  return known.get(name) ?? { file, line: 1, rule: 'unknown-file', message };
}

/** A column of the file: one of the two ends of a relationship, or a property. */
export type Column = 'from' | 'to' | PropertyDeclaration;

/** The meaning of each column in order; one that has none is `undefined` and a problem. */
export function columnsOf(
  file: string,
  header: readonly string[],
  subject: Subject,
): { columns: (Column | undefined)[]; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const report = (column: string, rule: InputProblem['rule'], message: string): undefined => {
    problems.push({ file, line: 1, column, rule, message });
  };
  const owner = 'kind' in subject ? subject.kind.name : subject.relationship.name;
  const ends = 'kind' in subject ? [] : (['from', 'to'] as const);
  const known = [...ends, ...subject.properties.filter(({ derived }) => !derived).map(({ name }) => name)];
  const columns = header.map((name, index): Column | undefined => {
    if (header.indexOf(name) < index) return report(name, 'duplicate-column', 'is the name of two columns');
    const end = ends.find((one) => one === name);
    const property = subject.properties.find((one) => one.name === name);
    if (end ?? (property && !property.derived)) return end ?? property;
    if (property) return report(name, 'derived-property', 'is filled by the system, so a file must not set it');
    return report(name, 'unknown-column', `is not a property of ${owner}.${suggestion(name, known)}`);
  });
  const needed = [
    ...ends,
    ...subject.properties
      .filter((one) => !one.optional && !one.derived && one.default === undefined)
      .map(({ name }) => name),
  ];
  for (const name of needed) {
    if (!header.includes(name)) report(name, 'missing-column', `is missing; every ${owner} needs it`);
  }
  return { columns, problems };
}
