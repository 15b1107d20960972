// Values as JSON: what GraphQL answers with is what a line holds; a text may also be written as a cell of a seed file.
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { ValueType } from '../../ontology/value-type.js';

/** Deeper than any value; what lies below is left out, so that no rule and no message follows it down. */
const levelsAtMost = 8;

/** Texts in normal form C, without the parts that are null, as an unknown value is absent. */
function normalised(json: unknown, levels = levelsAtMost): unknown {
  if (typeof json === 'string') return json.normalize('NFC');
  if (typeof json !== 'object' || json === null) return json;
  if (levels === 0) return '…';
  if (Array.isArray(json)) return json.map((entry) => normalised(entry, levels - 1));
  const parts = Object.entries(json).filter(([, part]) => part !== null);
  return Object.fromEntries(parts.map(([name, part]) => [name, normalised(part, levels - 1)]));
}

/** The value that JSON gives for a property; it still has to be checked. */
export const valueOfJson = (type: ValueType, json: unknown): unknown =>
  typeof json === 'string' ? type.parse(json) : normalised(json);

/** What a fact says of a property, as the text that facts keep. */
export function statedText({ type }: PropertyDeclaration, json: unknown): string | undefined {
  const value = valueOfJson(type, json);
  return type.check(value) === undefined ? type.print(value) : undefined;
}

/** JSON as the problem with it shows it. */
export function shownJson(json: unknown): string {
  const text = JSON.stringify(normalised(json));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
