// A line that states a fact: it becomes a node of kind Fact with its relationships to subject, object and sources.
import { createHash } from 'node:crypto';
import type { Model } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import type { Origin } from '../problem.js';
import { relationshipId } from '../relationship-id.js';
import { shownJson, statedText } from './json-values.js';
import { requiredText, type Json, type Report } from './line-fields.js';
import { valuesOf } from './line-values.js';

interface FactRecords {
  readonly nodes: readonly NodeRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

const nothing: FactRecords = { nodes: [], relationships: [] };

/** The value as facts keep it: the text that the property of the subject reads. */
function valueText(model: Model, line: Json, subject: string, predicate: string): string | undefined {
  const { value } = line;
  if (typeof value === 'string') return value.normalize('NFC').trim();
  const property = model.kindOfId(subject)?.properties.find(({ name }) => name === predicate);
  return (property && statedText(property, value)) ?? shownJson(value);
}

/** The same statement has the same id, so that read again it is the same fact. */
function statementId(parts: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `fct:${digest.slice(0, 24)}`;
}

/** `dayOf` tells when a fact was recorded that does not say so: it stays the same when the line is read again. */
export function factLine(
  model: Model,
  line: Json,
  dayOf: (fact: string) => string,
  origin: Origin,
  report: Report,
): FactRecords {
  const kind = model.kind('Fact');
  const subject = requiredText(line, 'subject', origin, report);
  const predicate = requiredText(line, 'predicate', origin, report);
  if (subject === undefined || predicate === undefined) return nothing;
  const object = (line['object'] ?? null) === null ? undefined : requiredText(line, 'object', origin, report);
  const said: Values = {
    predicate,
    ...((line['value'] ?? null) === null ? {} : { value: valueText(model, line, subject, predicate) }),
  };
  const { props = {}, src = {} } = line as { props?: Json; src?: Json };
  const identity = [subject, said, object ?? null, props, { ...src, recordedAt: undefined, confidence: undefined }];
  const id = (line['id'] ?? null) === null ? statementId(identity) : requiredText(line, 'id', origin, report);
  if (id === undefined) return nothing;
  const given: Json = {
    ...line,
    props: { recordedBy: 'import of a bundle', ...props },
    src: { status: 'ASSERTED', recordedAt: dayOf(id), ...src },
  };
  const values = valuesOf(given, kind.properties, { ...said, id }, { of: 'Fact', origin, report });
  const link = (name: string, to: string, own: Values = {}): RelationshipRecord => {
    const relationship = model.relationship(name);
    return { relationship, id: relationshipId(relationship, id, to, own), from: id, to, values: own, origin };
  };
  const { sourceId } = values;
  if (typeof sourceId !== 'string') {
    report({ ...origin, column: 'doc', rule: 'required', message: 'is missing; every fact cites a source' });
    return nothing;
  }
  return {
    nodes: [{ kind, id, values, origin }],
    relationships: [
      link('FactSubject', subject),
      ...(object === undefined ? [] : [link('FactObject', object)]),
      link('Cites', sourceId, { locator: values['locator'] ?? 'the whole' }),
    ],
  };
}
