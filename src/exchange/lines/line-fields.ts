// The keys of a line: those that each type of line has, and the properties that its `props` and `src` may hold.
import { suggestion } from '../../suggestion.js';
import { fieldName, isField, type PropertyDeclaration } from '../../ontology/property.js';
import type { InputProblem, Origin } from '../problem.js';

export type Json = Readonly<Record<string, unknown>>;
export type Report = (problem: InputProblem) => void;

export const isObject = (json: unknown): json is Json =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const lineKeys = {
  node: ['type', 'kind', 'id', 'props', 'src'],
  rel: ['type', 'rel', 'from', 'to', 'props', 'src'],
  fact: ['type', 'id', 'subject', 'predicate', 'value', 'object', 'props', 'src'],
  rate: ['type', 'from', 'to', 'on', 'rate', 'source'],
} as const;

/** What `src` calls the parts of a statement: as the API does, and the source `doc`. */
const sourceKey = (property: PropertyDeclaration): string =>
  property.name === 'sourceId' ? 'doc' : fieldName(property);

/** The properties of a statement, by the keys of `src`. */
export const statementProperties = (declared: readonly PropertyDeclaration[]): Map<string, PropertyDeclaration> =>
  new Map(
    declared
      .filter(({ provenance, derived }) => provenance && !derived)
      .map((one): [string, PropertyDeclaration] => [sourceKey(one), one]),
  );

/** The other properties that a line may give, by the names that the API gives them. */
export const statedProperties = (declared: readonly PropertyDeclaration[]): Map<string, PropertyDeclaration> =>
  new Map(
    declared
      .filter((one) => isField(one) && !one.derived && one.name !== 'id')
      .map((one): [string, PropertyDeclaration] => [fieldName(one), one]),
  );

/** The text under a key that a line cannot do without. */
export function requiredText(line: Json, key: string, origin: Origin, report: Report): string | undefined {
  const value = line[key];
  if (typeof value === 'string' && value !== '') return value.normalize('NFC');
  const message = value === undefined ? 'is missing' : 'is not a text';
  report({ ...origin, column: key, rule: 'required', message });
  return undefined;
}

/** Tells of every key that a line of its type does not have. */
export function checkKeys(line: Json, known: readonly string[], of: string, origin: Origin, report: Report): void {
  for (const key of Object.keys(line)) {
    if (known.includes(key)) continue;
    const message = `is no part of ${of}.${suggestion(key, known)}`;
    report({ ...origin, column: key, rule: 'unknown-property', message });
  }
}

/** The object under a key; nothing where the line has none. */
export function objectUnder(line: Json, key: string, origin: Origin, report: Report): Json {
  const value = line[key] ?? {};
  if (isObject(value)) return value;
  report({ ...origin, column: key, rule: 'syntax', message: 'is not an object such as {"name":"value"}' });
  return {};
}
