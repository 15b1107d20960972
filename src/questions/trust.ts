// What stands behind an answer: formula, paper, options, how much of the graph was read, the version of the data, and how to cite it.
import { createHash } from 'node:crypto';
import { Property } from '../ontology/property.js';
import type { Basis, Question, Values } from '../ontology/question.js';
import { code, integer, list, nested, text } from '../ontology/values/index.js';
import { Unavailable } from '../errors.js';
import { readDataState } from '../graph/data-version.js';
import { ask, dayOf, type Asking, type Part, type Told } from './ask.js';

const version = code(/^[0-9a-f]{16}$/, '0123456789abcdef');
const long = text({ max: 20_000 });

class Explanation {
  @Property(long, 'How the numbers are computed; null where there is none to compute', { optional: true })
  formula?: string;
  @Property(long, 'Units of the numbers', { optional: true }) units?: string;
  @Property(long, 'The paper or specification that the formula is from', { optional: true }) citation?: string;
  @Property(long, 'All arguments with their defaults as JSON, `asOf` as the day that it stands for') options!: string;
  @Property(integer({ min: 0 }), 'Nodes that the numbers were computed from; null where nothing was computed', {
    optional: true,
  })
  nodes?: number;
  @Property(integer({ min: 0 }), 'Relationships that the numbers were computed from', { optional: true })
  edges?: number;
  @Property(list(long), 'What was left out and why') excluded!: string[];
  @Property(version, 'Version of the data, as in `meta`') dataVersion!: string;
}

class Citation {
  @Property(
    code(/^[0-9a-f]{64}$/, '0'.repeat(64)),
    'SHA-256 of the question with its options and of the versions of data and schema: equal hashes have equal answers',
  )
  hash!: string;
  @Property(long, 'An entry for a bibliography in BibTeX') bibtex!: string;
}

/** The fields that every answer has beside its own. */
export class Trust {
  @Property(nested(Explanation, 'What the numbers of an answer were computed from.'), 'What stands behind the answer')
  explain!: object;
  @Property(nested(Citation, 'How an answer is referred to.'), 'How to cite the answer') cite!: object;
}

interface Versions {
  readonly dataVersion: string;
  readonly schemaVersion: string;
}

/** Arguments by name in alphabetical order, so that equal questions read alike. */
const optionsOf = ({ takes }: Question, given: Values): Values =>
  Object.fromEntries(
    takes
      .map(({ name }): [string, unknown] => [name, name === 'asOf' ? dayOf(given) : (given[name] ?? null)])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Text in which BibTeX sees no mark-up; braces would have to be balanced, so there are none. */
const plain = (words: string): string =>
  words.replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')')).replace(/[\\$&#_%~^]/g, (mark) => `\\${mark}`);

function bibtexOf({ name }: Question, options: Values, hash: string, { dataVersion, schemaVersion }: Versions): string {
  const asked = Object.entries(options).flatMap(([argument, value]) =>
    value === null ? [] : [`${argument}: ${JSON.stringify(value)}`],
  );
  return [
    `@misc{value-chain-graph-${hash.slice(0, 12)},`,
    `  title = {{${plain(`${name}(${asked.join(', ')})`)}}},`,
    `  howpublished = {value-chain-graph, data ${dataVersion}, schema ${schemaVersion}},`,
    `  note = {SHA-256 ${hash}},`,
    '}',
  ].join('\n');
}

function trustOf(question: Question, given: Values, basis: Basis | undefined, versions: Versions): Values {
  const options = optionsOf(question, given);
  const hash = createHash('sha256')
    .update(JSON.stringify([question.name, options, versions.dataVersion, versions.schemaVersion]))
    .digest('hex');
  const { formula = null, units = null, citation = null } = question;
  return {
    explain: {
      formula,
      units,
      citation,
      options: JSON.stringify(options),
      nodes: basis?.nodes ?? null,
      edges: basis?.edges ?? null,
      excluded: basis?.excluded ?? [],
      dataVersion: versions.dataVersion,
    },
    cite: { hash, bibtex: bibtexOf(question, options, hash, versions) },
  };
}

const attempts = 3;

/** The answer with what stands behind it; asked again where data were loaded meanwhile, so that both are of one version. */
export async function askWithTrust(question: Question, given: Values, part: Part, asking: Asking): Promise<Told> {
  const { database, options, schemaVersion } = asking;
  const read = async (): Promise<string> => (await readDataState(database, options?.signal)).version;
  let dataVersion = await read();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const told = await ask(question, given, part, asking);
    const after = await read();
    if (after === dataVersion)
      return { ...told, trust: trustOf(question, given, told.basis, { dataVersion, schemaVersion }) };
    dataVersion = after;
  }
  throw new Unavailable('Data are being loaded while this is asked. Ask again in a moment.');
}
