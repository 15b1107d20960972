// What of a record the index of names holds: every name, every code, the id.
import { storedTerms } from '../names/terms.js';
import type { NodeRecord } from './bundle.js';

export function searchTermsOf({ kind, id, values }: NodeRecord): string {
  const textOf = (name: string): string[] => (typeof values[name] === 'string' ? [values[name]] : []);
  const named = kind.properties.filter((property) => property.named).map(({ name }) => name);
  const coded = kind.properties.filter(({ key, lookup }) => key || lookup).map(({ name }) => name);
  const names = (values['names'] ?? []) as { text: string }[];
  const identifiers = (values['identifiers'] ?? []) as { scheme: string; value: string }[];
  return storedTerms(
    kind.name,
    [...textOf('name'), ...named.flatMap(textOf), ...names.map(({ text }) => text)],
    [id, ...coded.flatMap(textOf), ...identifiers.flatMap(({ scheme, value }) => [value, `${scheme}:${value}`])],
  );
}
