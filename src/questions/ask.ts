// Asks one question of a database: checked arguments in, rows with the ids of nodes out.
import neo4j from 'neo4j-driver';
import { NotFound } from '../errors.js';
import { syntheticLabel } from '../graph/synthetic.js';
import type { Database, ReadOptions, Row as Stored } from '../graph/database.js';
import { withProjection } from '../graph/projection.js';
import { lookUpStatement, projectionStatement, questionStatement } from '../graph/question-statement.js';
import type { Model } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Asked, Basis, Question, Values } from '../ontology/question.js';
import { dayAsked } from '../ontology/values/partial-date.js';
import { idsOf, isKnown } from './arguments.js';

export interface Asking {
  readonly model: Model;
  readonly database: Database;
  readonly schemaVersion: string;
  readonly options?: ReadOptions;
}

/** The part of the rows that is wanted. */
export interface Part {
  readonly skip: number;
  readonly limit: number;
}

export interface Told {
  readonly rows: readonly Values[];
  /** Whether there are rows behind these. */
  readonly more: boolean;
  readonly warnings: readonly string[];
  readonly beside: Values;
  readonly basis?: Basis | undefined;
  /** Of nodes in the rows, as far as the statement has read them. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  /** Ids among the arguments that the statement has met. */
  readonly met?: readonly string[] | undefined;
  /** What stands behind the answer, where it was asked for. */
  readonly trust?: Values;
}

/** The day that is asked for. */
export const dayOf = ({ asOf }: Values): string => dayAsked(asOf as string | undefined);

/** The column by which a statement says what is to be kept in mind about a row. */
const warningsColumn = 'warnings';

const suffixes = ({ type }: PropertyDeclaration): readonly string[] =>
  type.columns.filter(({ auxiliary }) => !auxiliary).map(({ suffix }) => suffix);

/** The columns that the statement of a question returns, in order; `warnings` may follow. */
export const columnsOf = ({ columns, reads }: Question): readonly string[] =>
  reads ?? columns.flatMap((property) => suffixes(property).map((suffix) => property.name + suffix));

/**
 * The statement of a question with what it is given: one value a stored column of each argument, null where there is none, and the day.
 * One row more than is wanted tells whether there are more.
 */
export function statementOf(question: Question, given: Values, { skip, limit }: Part, model: Model) {
  const { takes, constants, pagesItself, cypher } = question;
  const paging = pagesItself ? { skip: neo4j.int(skip), limit: neo4j.int(limit + 1) } : {};
  const values: Record<string, unknown> = { ...constants, ...paging, day: dayOf(given) };
  for (const { name, type } of takes) {
    const value = given[name];
    const stored = isKnown(value) ? type.store(value) : [];
    type.columns.forEach(({ suffix }, index) => (values[name + suffix] = stored[index] ?? null));
  }
  return {
    text: questionStatement(cypher, model),
    parametersWith: (more: Values) => ({ given: { ...values, ...more } }),
  };
}

/** The fields behind the columns of a row. */
function readRow(columns: readonly PropertyDeclaration[], row: Values): Values {
  return Object.fromEntries(
    columns.map((property) => {
      const { name, type } = property;
      const stored = suffixes(property).map((suffix) => row[name + suffix]);
      return [name, isKnown(stored[0]) ? type.load(stored) : null];
    }),
  );
}

/** Said of what is there, though nobody asked for what is invented. */
export const inventedHint = 'It is invented for demonstration: ask with `includeSynthetic: true`.';

/** Nothing to tell may mean that there is no such node: then that is what has to be said. */
async function assertExisting(
  question: Question,
  given: Values,
  met: readonly string[],
  { model, database, options }: Asking,
): Promise<void> {
  for (const { id, kind } of idsOf(question, given, model)) {
    if (!kind || met.includes(id)) continue;
    const [row] = await database.read(
      `MATCH (node:${kind.name} {id: $id}) RETURN node:${syntheticLabel}`,
      { id },
      options,
    );
    if (row && (row[0] !== true || given['includeSynthetic'] === true)) continue;
    const out = row ? inventedHint : `"${kind.plural}" lists them.`;
    throw new NotFound(kind.name, `No ${kind.name} has id "${id}". ${out}`);
  }
}

/** The ways of an answer in TypeScript to the database. */
function askedOf(question: Question, given: Values, part: Part, asking: Asking): Asked {
  const { model, database, options, schemaVersion } = asking;
  const { text, parametersWith } = statementOf(question, given, part, model);
  const names = [...columnsOf(question), warningsColumn];
  const named = <Row>(rows: readonly Stored[]): Row[] => {
    const found: unknown[] = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
    return found as Row[];
  };
  return {
    run: async <Row>(more: Values = {}) => named<Row>(await database.read(text, parametersWith(more), options)),
    lookUp: async <Row>(name: string, more: Values) => {
      if (!question.lookUps?.includes(name)) throw new Error(`"${question.name}" declares no look-up "${name}".`);
      const found = await database.read(lookUpStatement(name, model), parametersWith(more), options);
      return found.map(([row]) => row as Row);
    },
    projected: (name, work) =>
      withProjection(
        database,
        {
          statement: projectionStatement(name, model),
          parameters: parametersWith({}),
          directed: question.projections?.[name]?.directed === true,
        },
        ({ run, ...network }) =>
          work({
            ...network,
            run: async <Row>(more: Values = {}) => named<Row>(await run(text, parametersWith(more))),
          }),
        options,
      ),
    day: dayOf(given),
    schemaVersion,
  };
}

async function tell(question: Question, given: Values, part: Part, asking: Asking): Promise<Told> {
  const { columns, answer } = question;
  const asked = askedOf(question, given, part, asking);
  if (answer) {
    const { rows, warnings = [], beside = {}, basis, names, met } = await answer(asked, given);
    const wanted = question.pagesItself ? rows : rows.slice(part.skip);
    const more = wanted.length > part.limit;
    return { rows: wanted.slice(0, part.limit), more, warnings, beside, basis, names, met };
  }
  const found = await asked.run();
  const rows = found.slice(0, part.limit);
  const warnings = rows.flatMap((row) => (row[warningsColumn] as string[] | null | undefined) ?? []);
  return {
    rows: rows.map((row) => readRow(columns, row)),
    more: found.length > part.limit,
    warnings: [...new Set(warnings)],
    beside: {},
  };
}

/** Asks for a part of the rows; arguments have been checked. */
export async function ask(question: Question, given: Values, part: Part, asking: Asking): Promise<Told> {
  const told = await tell(question, given, part, asking);
  if (told.rows.length === 0 && !told.more && part.skip === 0)
    await assertExisting(question, given, told.met ?? [], asking);
  return told;
}
