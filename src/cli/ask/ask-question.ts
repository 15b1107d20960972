// Asks a question of the database and gives the answer out.
import { apiSchema } from '../../api/schema/api-schema.js';
import { schemaVersionOf } from '../../api/schema/schema-version.js';
import { Invalid, TimedOut } from '../../errors.js';
import { model } from '../../model/index.js';
import type { Question, Values } from '../../ontology/question.js';
import { checkedArguments } from '../../questions/arguments.js';
import { ask, type Asking } from '../../questions/ask.js';
import { askWithTrust } from '../../questions/trust.js';
import { printOut } from '../print-out.js';
import { tell } from '../tell.js';
import { withDatabase } from '../with-database.js';
import { writeWhole } from '../write-whole.js';
import { formatOf, type AnswerOptions } from './answer-options.js';
import { Misused } from './misused.js';
import { withNamedNodes } from './named-nodes.js';
import { printAnswer, printObject, type Answer } from './print-answer.js';

/** Reaching the database takes its own time, whatever is left for the question. */
const shortestMs = 10_000;

async function answerTo(
  question: Question,
  given: Values,
  { first = 1, explain, cite }: AnswerOptions,
  asking: Asking,
): Promise<Answer> {
  const told = await (explain || cite ? askWithTrust : ask)(question, given, { skip: 0, limit: first }, asking);
  const rows = await withNamedNodes(told.rows, question.columns, asking);
  const trust = {
    ...(explain ? { explain: told.trust?.['explain'] } : {}),
    ...(cite ? { cite: told.trust?.['cite'] } : {}),
  };
  return { ...told, rows, trust };
}

/** What a table or a sheet has no place for. */
function tellBeside(question: Question, { beside, trust }: Answer): void {
  const { explain = {}, cite = {} } = trust as Partial<Record<string, Values>>;
  const told = Object.entries({ ...explain, ...cite }).flatMap(([name, value]) => {
    const text = [value].flat().join(' ');
    return text === '' ? [] : [`${name}: ${text}`];
  });
  if (question.beside.length > 0) tell(printObject(question.beside, beside));
  for (const line of told) tell(line);
}

async function give(question: Question, answer: Answer, options: AnswerOptions): Promise<void> {
  const format = formatOf(options);
  const text = `${printAnswer(question, answer, format)}${format === 'csv' ? '\r\n' : '\n'}`;
  if (options.output === undefined) await printOut([text]);
  else await writeWhole(options.output, [text]);
  if (format !== 'json') tellBeside(question, answer);
  for (const warning of answer.warnings) tell(`Warning: ${warning}`);
  if (question.many && answer.rows.length === 0) tell('No rows.');
  if (answer.more) tell('There are more rows; see them with a larger --first.');
}

function argumentsOf(question: Question, options: Values): Values {
  const given = Object.fromEntries(question.takes.map(({ name }) => [name, options[name]]));
  try {
    return checkedArguments(question, given, model);
  } catch (error) {
    if (error instanceof Invalid) throw new Misused(error.message, { cause: error });
    throw error;
  }
}

/** The version of the schema is told with what stands behind an answer, and by `meta`. */
const schemaVersionFor = ({ family }: Question, { explain, cite }: AnswerOptions): string =>
  explain || cite || family === 'meta' ? schemaVersionOf(apiSchema(model).schema) : '';

export async function askQuestion(question: Question, options: AnswerOptions & Values): Promise<void> {
  const given = argumentsOf(question, options);
  const timeMs = options.timeout * 1000;
  await withDatabase({ timeoutMs: Math.max(timeMs, shortestMs), tell }, async (database) => {
    const schemaVersion = schemaVersionFor(question, options);
    const asking = { model, database, schemaVersion, options: { signal: AbortSignal.timeout(timeMs) } };
    const answer = await answerTo(question, given, options, asking).catch((error: unknown) => {
      if (!(error instanceof TimedOut)) throw error;
      const words = `"${question.name}" took more than ${options.timeout} s and was ended, in the database too.`;
      throw new TimedOut(`${words} Narrow the question, or give it more time with --timeout.`);
    });
    await give(question, answer, options);
  });
}
