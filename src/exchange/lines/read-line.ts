// One line of a bundle: what it states as records, or what is wrong with it.
import { suggestion } from '../../suggestion.js';
import type { Model } from '../../ontology/model.js';
import type { Bundle } from '../bundle.js';
import { linkOf, nodeOf } from '../make-record.js';
import type { Origin, Rule } from '../problem.js';
import { factLine } from './fact-line.js';
import { checkKeys, isObject, lineKeys, requiredText, type Json, type Report } from './line-fields.js';
import { valuesOf } from './line-values.js';
import { personalDataIn } from './personal-data.js';
import { rateLine } from './rate-line.js';
import { lineBytesAtMost, type Line } from './split-lines.js';

const nothing: Bundle = { nodes: [], relationships: [] };

const broken: Record<NonNullable<Line['broken']>, { rule: Rule; message: string }> = {
  encoding: { rule: 'encoding', message: 'is not UTF-8 text' },
  length: { rule: 'line-length', message: `is longer than ${lineBytesAtMost} bytes, which no record is` },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nodeLine(model: Model, line: Json, origin: Origin, report: Report): Bundle {
  const name = requiredText(line, 'kind', origin, report);
  const id = requiredText(line, 'id', origin, report);
  const kind = model.kinds.find((one) => one.name === name);
  if (name !== undefined && !kind) {
    const near = suggestion(
      name,
      model.kinds.map((one) => one.name),
    );
    report({ ...origin, column: 'kind', rule: 'unknown-kind', message: `"${name}" is not a kind of node.${near}` });
  }
  if (!kind || id === undefined) return nothing;
  const identity = kind.properties.find((one) => one.name === 'id');
  const wrong = identity?.type.check(id);
  if (wrong !== undefined) report({ ...origin, column: 'id', rule: 'value', message: `"${id}" ${wrong}` });
  const values = valuesOf(line, kind.properties, { id }, { of: kind.name, origin, report });
  const node = nodeOf(kind, values, origin, report);
  return node ? { nodes: [node], relationships: [] } : nothing;
}

function relationshipLine(model: Model, line: Json, origin: Origin, report: Report): Bundle {
  const type = requiredText(line, 'rel', origin, report);
  const from = requiredText(line, 'from', origin, report);
  const to = requiredText(line, 'to', origin, report);
  const relationship = model.relationships.find((one) => one.type === type);
  if (type !== undefined && !relationship) {
    const near = suggestion(
      type,
      model.relationships.map((one) => one.type),
    );
    report({
      ...origin,
      column: 'rel',
      rule: 'unknown-relationship',
      message: `"${type}" is not a relationship.${near}`,
    });
  }
  if (!relationship || from === undefined || to === undefined) return nothing;
  const values = valuesOf(line, relationship.properties, {}, { of: relationship.type, origin, report });
  const link = linkOf(relationship, { from, to }, values, origin);
  return link ? { nodes: [], relationships: [link] } : nothing;
}

/** The records of a line; each problem with it is reported. `dayOf` tells when a fact was recorded that does not say so. */
export function readLine(
  model: Model,
  { number, text, broken: why }: Line,
  file: string,
  dayOf: (fact: string) => string,
  report: Report,
): Bundle {
  const origin = { file, line: number };
  if (why) report({ ...origin, ...broken[why] });
  if (why) return nothing;
  const line = parsed(text);
  if (!isObject(line)) {
    report({ ...origin, rule: 'syntax', message: 'is not a JSON object on a line of its own' });
    return nothing;
  }
  const personal = personalDataIn(text);
  if (personal)
    report({ ...origin, rule: 'personal-data', message: `holds ${personal}; the graph keeps no personal data` });
  const type = requiredText(line, 'type', origin, report);
  const keys = Object.entries(lineKeys).find(([name]) => name === type)?.[1];
  if (!keys) {
    const message = `"${type}" is not a type of line.${suggestion(type ?? '', Object.keys(lineKeys))}`;
    if (type !== undefined) report({ ...origin, column: 'type', rule: 'unknown-type', message });
    return nothing;
  }
  checkKeys(line, keys, `a ${type} line`, origin, report);
  if (type === 'node') return nodeLine(model, line, origin, report);
  if (type === 'rel') return relationshipLine(model, line, origin, report);
  if (type === 'fact') return factLine(model, line, dayOf, origin, report);
  return rateLine(model, line, origin, report);
}
