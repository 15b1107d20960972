// What a field asks of a question: its arguments, the page, and what of the nodes that its rows point at.
import { createHash } from 'node:crypto';
import { addCosts, costOfNode, type Cost } from '../../graph/compile/cost.js';
import { decodeCursor } from '../../graph/compile/cursor.js';
import { filled, type Reading, type Variables } from '../../graph/compile/given.js';
import type { NodeSelection } from '../../graph/compile/selection.js';
import { InvalidCursor } from '../../errors.js';
import type { NodeType } from '../../ontology/model.js';
import type { Question, Values } from '../../ontology/question.js';
import { nodeTypeName, structureOf, type ValueType } from '../../ontology/value-type.js';
import { propertiesOf } from '../../ontology/property.js';
import { checkedArguments, withDefaults } from '../../questions/arguments.js';
import { Trust } from '../../questions/trust.js';
import { schemaVersionOf } from '../schema/schema-version.js';
import { byName, collectFields, selectionSets } from './collect.js';
import { pageOf } from './page.js';
import { selectNode, type SelectContext } from './select.js';

type Sets = Parameters<typeof selectNode>[3];
type Described = Readonly<Record<string, { readonly type: ValueType }>>;

/** What is asked below an answer's fields that hold nodes, directly or in their parts. */
export type AnswerFields = ReadonlyMap<string, AnswerField>;

export interface AnswerField {
  /** How many entries there may be; one where the field is no list. */
  readonly most: number;
  readonly below: NodeSelection | AnswerFields;
}

export interface QuestionSelection {
  readonly form: 'question';
  readonly question: Question;
  /** The arguments, with places where values of variables stand. */
  readonly args: Values;
  readonly size: number;
  readonly fields: AnswerFields;
  readonly schemaVersion: string;
  /** Whether it is asked what stands behind the answer. */
  readonly trusted: boolean;
}

/** What one request asks: its values, and the rows before the page. */
export interface AskedNow {
  readonly given: Values;
  readonly skip: number;
  readonly continued: boolean;
}

export const isNodes = (below: AnswerField['below']): below is NodeSelection => !(below instanceof Map);

const always = (): boolean => true;

const typeOf = ({ model }: SelectContext, name: string | undefined): NodeType =>
  (name === undefined ? undefined : model.nodeType(name)) ?? model.node;

function selectAnswer(context: SelectContext, described: Described, sets: Sets): AnswerFields {
  const fields = new Map<string, AnswerField>();
  for (const [name, same] of byName(collectFields(context, sets, always))) {
    const type = described[name]?.type;
    if (!type) continue;
    const most = type.list ? (type.most ?? 1) : 1;
    const below = selectionSets(same);
    const parts = structureOf(type)?.fields;
    if (type.node) {
      const nodes = typeOf(context, nodeTypeName(type.node));
      fields.set(name, { most, below: selectNode(context, nodes, nodes.kinds, below) });
    } else if (parts) {
      const within = selectAnswer(context, parts, below);
      if (within.size > 0) fields.set(name, { most, below: within });
    }
  }
  return fields;
}

/** What cursors of the answer are bound to. */
export const signatureOf = ({ name }: Question, given: Values): string =>
  createHash('sha256')
    .update(JSON.stringify([name, given]))
    .digest('hex')
    .slice(0, 8);

/** The number of rows that a cursor has passed. */
function passed(question: Question, given: Values, cursor: string): number {
  const { name } = question;
  const [rows] = decodeCursor(signatureOf(question, given), cursor, 1, name);
  if (Number.isSafeInteger(rows) && (rows as number) > 0) return rows as number;
  throw new InvalidCursor(`The cursor is none of "${name}". Start again without it.`);
}

function placed(question: Question, values: Values, given: Values): AskedNow {
  const after = values['after'] as string | null | undefined;
  const continued = question.many && after !== undefined && after !== null;
  return { given, continued, skip: continued ? passed(question, given, after) : 0 };
}

/** The values of one request; they were checked when what it reads was found. */
export function askedNow({ question, args }: QuestionSelection, variables: Variables): AskedNow {
  const values = filled(args, variables) as Values;
  return placed(question, values, withDefaults(question, values));
}

export function selectQuestion(
  context: SelectContext,
  question: Question,
  args: Values,
  sets: Sets,
): QuestionSelection {
  const { model, reading, schema } = context;
  const { name, many, columns } = question;
  // Only checked here: the selection is the same for all values.
  reading.read(args, (values: Values) => void placed(question, values, checkedArguments(question, values, model)));
  const described = Object.fromEntries(columns.map((column) => [column.name, column]));
  const asked = byName(collectFields(context, sets, always));
  const rows = many ? (asked.get('rows') ?? []) : undefined;
  return {
    form: 'question',
    question,
    args,
    size: many ? pageOf(args, name, reading).size : 1,
    fields: selectAnswer(context, described, rows ? selectionSets(rows) : sets),
    schemaVersion: schemaVersionOf(schema),
    trusted: propertiesOf(Trust).some(({ name: field }) => asked.has(field)),
  };
}

const times = (count: number, { nodes, lists, conditions }: Cost): Cost => ({
  nodes: nodes * count,
  lists,
  conditions,
});

const costOfFields = (fields: AnswerFields, reading: Reading): Cost =>
  addCosts(
    [...fields.values()].map(({ most, below }) =>
      times(most, isNodes(below) ? costOfNode(below, reading) : costOfFields(below, reading)),
    ),
  );

/** A page of rows with all that is asked below them. */
export function costOfQuestion({ size, fields }: QuestionSelection, reading: Reading): Cost {
  const row = costOfFields(fields, reading);
  return { nodes: size * Math.max(1, row.nodes), lists: 1 + row.lists, conditions: row.conditions };
}
