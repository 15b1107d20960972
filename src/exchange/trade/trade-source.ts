// The source that a trade file becomes: who published it, under which terms, which copy it was.
import type { Model } from '../../ontology/model.js';
import type { NodeRecord } from '../bundle.js';
import { Invalid } from '../../errors.js';

/** What the user says about where the file comes from. */
export interface Citation {
  /** How to cite it. */
  readonly citation: string;
  readonly title: string;
  readonly publisher: string;
  /** Terms under which the user has it. */
  readonly licence: string;
  /** When the copy was taken. */
  readonly takenOn: string;
}

export const sourceIdOf = (dataSet: string): string => `src:${dataSet}`;

/** Throws where a text breaks a rule of sources, in the words of the rule. */
export function sourceRecord(
  model: Model,
  { citation, title, publisher, licence, takenOn }: Citation,
  {
    dataSet,
    file,
    contentHash,
    recordedAt,
  }: { dataSet: string; file: string; contentHash: string; recordedAt: string },
): NodeRecord {
  const kind = model.kind('Source');
  const id = sourceIdOf(dataSet);
  const values: Record<string, string> = {
    id,
    name: title,
    title,
    publisher,
    citation,
    takenOn,
    contentHash,
    recordedAt,
    lang: 'und',
    sourceId: id,
    statementStatus: 'ASSERTED',
    licence: `${licence}; not redistributed`,
    changes: 'Figures of countries of today and of classes on record only; nothing converted, rounded or added up',
  };
  for (const { name, type } of kind.properties) {
    const value = values[name];
    const wrong = value === undefined ? undefined : type.check(value);
    if (wrong) throw new Invalid(`The ${name} of the source, "${value}", ${wrong}.`);
  }
  return { kind, id, values, origin: { file, line: 1 } };
}
