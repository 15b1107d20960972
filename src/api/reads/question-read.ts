// Answers a question as GraphQL serves it: rows asked for, then all nodes they point at in one statement, then put together.
import { encodeCursor } from '../../graph/compile/cursor.js';
import { Reading, type Variables } from '../../graph/compile/given.js';
import { nodeGroupsStatement, type NodeGroup } from '../../graph/compile/nodes-statement.js';
import type { FieldSelection, NodeSelection } from '../../graph/compile/selection.js';
import { withReferences } from '../../graph/look-up-references.js';
import { lookUpStatement } from '../../graph/question-statement.js';
import type { Database, ReadOptions } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import type { Values } from '../../ontology/question.js';
import { ask, statementOf, type Told } from '../../questions/ask.js';
import { askWithTrust } from '../../questions/trust.js';
import { viewOf } from '../select/view.js';
import { askedNow, isNodes, signatureOf, type AnswerFields, type QuestionSelection } from '../select/question.js';

interface Request {
  readonly model: Model;
  readonly database: Database;
  readonly variables: Variables;
  readonly options: ReadOptions;
}

type Nodes = ReadonlyMap<string, unknown>;
type Names = ReadonlyMap<string, string>;

/** The entries of a field that may hold one, several or none. */
const entries = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** Cuts lists to the length that their declaration allows, which is what the cost was counted with. */
function cut(rows: readonly Values[], fields: AnswerFields, warnings: Set<string>): Values[] {
  return rows.map((row) => {
    const kept: Record<string, unknown> = { ...row };
    for (const [name, { most, below }] of fields) {
      const value = row[name];
      if (Array.isArray(value) && value.length > most) {
        warnings.add(`"${name}" has up to ${value.length} entries; the first ${most} are shown.`);
      }
      const shown = entries(value).slice(0, most);
      const within = isNodes(below) ? shown : cut(shown as Values[], below, warnings);
      kept[name] = Array.isArray(value) ? within : (within[0] ?? null);
    }
    return kept;
  });
}

/** The ids under every field that holds nodes, whatever part of the answer it is in. */
function collect(rows: readonly Values[], fields: AnswerFields, groups: Map<NodeSelection, string[]>): void {
  for (const [name, { below }] of fields) {
    const found = rows.flatMap((row) => entries(row[name]));
    if (isNodes(below)) groups.set(below, [...(groups.get(below) ?? []), ...(found as string[])]);
    else collect(found as Values[], below, groups);
  }
}

/** Puts nodes where their ids stood; one that has gone meanwhile is null, or absent from its list. */
function place(row: Values, fields: AnswerFields, nodes: ReadonlyMap<NodeSelection, Nodes>): Values {
  const placed: Record<string, unknown> = { ...row };
  for (const [name, { below }] of fields) {
    const found = entries(row[name]).flatMap((entry) =>
      isNodes(below) ? (nodes.get(below)?.get(entry as string) ?? []) : place(entry as Values, below, nodes),
    );
    placed[name] = Array.isArray(row[name]) ? found : (found[0] ?? null);
  }
  return placed;
}

/** Nodes of which no more is asked than a question has said already. */
function namedNodes(
  { fields }: NodeSelection,
  wanted: readonly string[],
  names: Names,
  model: Model,
): Nodes | undefined {
  if (fields instanceof Map) return undefined;
  const { properties, relations, provenance, geometry } = fields as FieldSelection;
  const more = properties.some(({ name }) => name !== 'id' && name !== 'name');
  if (more || relations.length > 0 || provenance || geometry) return undefined;
  if (!wanted.every((id) => names.has(id))) return undefined;
  return new Map(wanted.map((id) => [id, { id, name: names.get(id), __typename: model.kindOfId(id)?.name }]));
}

async function lookedUp(groups: readonly NodeGroup[], given: Values, request: Request): Promise<readonly Nodes[]> {
  if (groups.length === 0) return [];
  const { model, database, variables, options } = request;
  // Which kinds the rows lead to is known only now.
  const { text, parametersFor, read } = nodeGroupsStatement(model, groups, new Reading(variables), viewOf(given));
  const parameters = await withReferences(model, parametersFor(variables), database, options);
  return read(await database.read(text, parameters, options), variables);
}

async function withNodes(
  { rows, names = new Map() }: Pick<Told, 'rows' | 'names'>,
  fields: AnswerFields,
  given: Values,
  request: Request,
): Promise<readonly Values[]> {
  const ids = new Map<NodeSelection, string[]>();
  collect(rows, fields, ids);
  const nodes = new Map<NodeSelection, Nodes>();
  const groups: NodeGroup[] = [];
  for (const [selection, wanted] of ids) {
    const known = wanted.length === 0 ? new Map() : namedNodes(selection, wanted, names, request.model);
    if (known) nodes.set(selection, known);
    else groups.push({ selection, ids: wanted });
  }
  const found = await lookedUp(groups, given, request);
  groups.forEach(({ selection }, index) => nodes.set(selection, found[index] ?? new Map()));
  return rows.map((row) => place(row, fields, nodes));
}

async function answerQuestion(selected: QuestionSelection, request: Request): Promise<unknown> {
  const { question, size, fields, schemaVersion, trusted } = selected;
  const { given, skip, continued } = askedNow(selected, request.variables);
  const asking = { ...request, schemaVersion };
  const told = await (trusted ? askWithTrust : ask)(question, given, { skip, limit: size }, asking);
  const warnings = new Set(told.warnings);
  const rows = await withNodes({ ...told, rows: cut(told.rows, fields, warnings) }, fields, given, request);
  if (!question.many) return rows[0] ? { ...rows[0], ...told.trust, warnings: [...warnings] } : null;
  const signature = signatureOf(question, given);
  const cursor = (passed: number): string | null => (rows.length > 0 ? encodeCursor(signature, [passed]) : null);
  return {
    ...told.beside,
    ...told.trust,
    rows,
    warnings: [...warnings],
    pageInfo: {
      hasNextPage: told.more,
      hasPreviousPage: continued,
      startCursor: cursor(skip + 1),
      endCursor: cursor(skip + rows.length),
    },
  };
}

/** The statements behind the rows, for the database to plan ahead, and the way to the whole answer. */
export function questionRead(model: Model, selected: QuestionSelection) {
  const { question, size } = selected;
  const { text } = statementOf(question, {}, { skip: 0, limit: 0 }, model);
  const lookUps = (question.lookUps ?? []).map((name) => lookUpStatement(name, model));
  const parametersFor = (variables: Variables) => {
    const { given, skip } = askedNow(selected, variables);
    return statementOf(question, given, { skip, limit: size }, model).parametersWith({});
  };
  return {
    statements: [text, ...lookUps].map((one) => ({ text: one, parametersFor })),
    answer: (database: Database, variables: Variables, options: ReadOptions) =>
      answerQuestion(selected, { model, database, variables, options }),
  };
}
