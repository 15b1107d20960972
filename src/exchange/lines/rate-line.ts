// A line that states a rate of exchange: the short form of a node of kind ExchangeRate.
import type { Model } from '../../ontology/model.js';
import type { Bundle } from '../bundle.js';
import { nodeOf } from '../make-record.js';
import type { Origin } from '../problem.js';
import { requiredText, type Json, type Report } from './line-fields.js';
import { valuesOf } from './line-values.js';

const slug = (text: string): string =>
  text
    .replace(/^src:/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The same rate of the same source has the same id, so that read again it is the same record. */
export function rateLine(model: Model, line: Json, origin: Origin, report: Report): Bundle {
  const kind = model.kind('ExchangeRate');
  const parts = ['from', 'to', 'on', 'source'].flatMap((key) => requiredText(line, key, origin, report) ?? []);
  const [from, to, on, doc] = parts;
  const { rate } = line;
  if (rate === undefined) report({ ...origin, column: 'rate', rule: 'required', message: 'is missing' });
  if (doc === undefined || rate === undefined) return { nodes: [], relationships: [] };
  const id = `${kind.prefix}:${parts.map(slug).join('-')}`;
  const given: Json = { props: { from, to, on, rate }, src: { doc, status: 'ASSERTED' } };
  const values = valuesOf(given, kind.properties, { id }, { of: kind.name, origin, report });
  const node = nodeOf(kind, values, origin, report);
  return { nodes: node ? [node] : [], relationships: [] };
}
