// The values of a line: those under `props` and those of its statement under `src`, each by its property.
import { suggestion } from '../../suggestion.js';
import { fieldName, type PropertyDeclaration } from '../../ontology/property.js';
import type { Values } from '../bundle.js';
import { defaultsOf, ruledValue } from '../make-record.js';
import type { Origin } from '../problem.js';
import { shownJson, valueOfJson } from './json-values.js';
import { objectUnder, statedProperties, statementProperties, type Json, type Report } from './line-fields.js';

interface Place {
  /** What the properties belong to, for messages. */
  readonly of: string;
  readonly origin: Origin;
  readonly report: Report;
}

/** Reads one object of values; null is an unknown value, also where a default would stand. */
function valuesUnder(
  given: Json,
  known: ReadonlyMap<string, PropertyDeclaration>,
  declared: readonly PropertyDeclaration[],
  { of, origin, report }: Place,
): Values {
  const values: Record<string, unknown> = {};
  for (const [key, json] of Object.entries(given)) {
    const property = known.get(key);
    if (!property) {
      const derived = declared.find(({ name }) => name === key)?.derived;
      const message = derived
        ? 'is filled by the system, so a line must not set it'
        : `is not a property of ${of}.${suggestion(key, [...known.keys()])}`;
      report({ ...origin, column: key, rule: derived ? 'derived-property' : 'unknown-property', message });
    } else if (json === null) {
      values[property.name] = undefined;
    } else {
      const value = ruledValue(property, valueOfJson(property.type, json), shownJson(json), origin, report);
      if (value !== undefined) values[property.name] = value;
    }
  }
  return values;
}

/** Tells of every property that a record needs and neither the line nor a default gives. */
function checkRequired(declared: readonly PropertyDeclaration[], values: Values, line: Json, place: Place): void {
  const given = { ...(line['props'] as Json), ...(line['src'] as Json) };
  for (const property of declared) {
    const { name, optional, derived } = property;
    if (optional || derived || values[name] !== undefined) continue;
    // A value that breaks its rules has been told already.
    if ((given[fieldName(property)] ?? null) !== null) continue;
    const message = `is missing; every ${place.of} needs it`;
    place.report({ ...place.origin, column: name, rule: 'required', message });
  }
}

/** Every value of a line, with the defaults of what it leaves out; `more` are those that it gives in other ways. */
export function valuesOf(line: Json, declared: readonly PropertyDeclaration[], more: Values, place: Place): Values {
  const { origin, report } = place;
  const stated = objectUnder(line, 'props', origin, report);
  const source = objectUnder(line, 'src', origin, report);
  const values = {
    ...defaultsOf(declared),
    ...valuesUnder(source, statementProperties(declared), declared, { ...place, of: 'src' }),
    ...valuesUnder(stated, statedProperties(declared), declared, place),
    ...more,
  };
  checkRequired(declared, values, line, place);
  return values;
}
