// Selects what each root field of an operation asks of the graph, and what all of them together could cost.
import { getArgumentValues, GraphQLObjectType, Kind as Syntax, type OperationDefinitionNode } from 'graphql';
import { addCosts, costOfList, costOfNode, type Cost } from '../../graph/compile/cost.js';
import type { Reading } from '../../graph/compile/given.js';
import { nodeOrders } from '../../graph/compile/orders.js';
import type { ListSelection, NodeSelection } from '../../graph/compile/selection.js';
import type { View } from '../../graph/compile/view.js';
import { viewOf } from './view.js';
import { Invalid } from '../../errors.js';
import { nodeId } from '../../ontology/node-id.js';
import type { Model } from '../../ontology/model.js';
import { suggestion } from '../../suggestion.js';
import type { LookUpArgument, RootField } from '../schema/roots.js';
import { collectFields, selectionSets } from './collect.js';
import { costOfQuestion, selectQuestion, type QuestionSelection } from './question.js';
import { selectList, selectNode, type SelectContext } from './select.js';

export type RootSelection =
  | {
      readonly form: 'list';
      readonly root: RootField & { form: 'list' };
      readonly list: ListSelection;
      readonly view: View;
    }
  | {
      readonly form: 'lookUp';
      readonly root: RootField & { form: 'lookUp' };
      readonly argument: LookUpArgument;
      readonly value: unknown;
      readonly selection: NodeSelection;
      readonly view: View;
    }
  | {
      readonly form: 'nodes';
      /** The ids, or their place in the variables. */
      readonly ids: unknown;
      readonly count: number;
      readonly selection: NodeSelection;
      readonly single: boolean;
      readonly view: View;
    }
  | QuestionSelection;

const maximumIds = 100;

/** Refuses what cannot be an id, and names the prefix that was probably meant. */
function checkId(model: Model, id: string): void {
  if (!nodeId.test(id)) {
    throw new Invalid(`"${id}" is not an id; an id is the prefix of a kind and a slug, such as "ctry:kh".`);
  }
  if (!model.kindOfId(id)) {
    const prefixes = model.kinds.map(({ prefix }) => prefix);
    const prefix = id.slice(0, id.indexOf(':'));
    throw new Invalid(`No kind has the prefix "${prefix}".${suggestion(prefix, prefixes)}`);
  }
}

function selectRoot(
  context: SelectContext,
  root: RootField,
  args: Readonly<Record<string, unknown>>,
  sets: Parameters<typeof selectNode>[3],
): RootSelection {
  const { model, reading } = context;
  const view = viewOf(args);
  switch (root.form) {
    case 'list': {
      const end = { type: root.type, kinds: root.type.kinds, orders: nodeOrders(root.type), edge: [] };
      return { form: 'list', root, list: selectList(context, end, root.name, args, sets), view };
    }
    case 'lookUp': {
      const given = root.arguments.filter(({ name }) => args[name] !== undefined && args[name] !== null);
      const [argument, ...others] = given;
      if (!argument || others.length > 0) {
        const names = root.arguments.map(({ name }) => `"${name}"`).join(', ');
        throw new Invalid(`"${root.name}" finds one ${root.kind.name} by exactly one of ${names}.`);
      }
      const value = args[argument.name];
      reading.read(value, (wanted) => {
        if (argument.name === 'id') checkId(model, wanted as string);
        const problem = argument.type.check(wanted);
        if (problem) throw new Invalid(`"${argument.name}" of "${root.name}" ${problem}.`);
      });
      const selection = selectNode(context, root.kind, [root.kind], sets);
      return { form: 'lookUp', root, argument, value, selection, view };
    }
    case 'node':
    case 'nodes': {
      const single = root.form === 'node';
      const ids = single ? [args['id']] : args['ids'];
      const count = reading.read(ids, (wanted: readonly string[]) => {
        if (wanted.length > maximumIds)
          throw new Invalid(`"nodes" is asked for ${wanted.length} ids; give at most ${maximumIds}.`);
        for (const id of wanted) checkId(model, id);
        return wanted.length;
      });
      const selection = selectNode(context, model.node, model.kinds, sets);
      return { form: 'nodes', ids, count, single, selection, view };
    }
    case 'question':
      return selectQuestion(context, root.question, args, sets);
  }
}

const costOfRoot = (selection: RootSelection, reading: Reading): Cost => {
  if (selection.form === 'list') return costOfList(selection.list, reading);
  if (selection.form === 'question') return costOfQuestion(selection, reading);
  const one = costOfNode(selection.selection, reading);
  const times = selection.form === 'nodes' ? selection.count : 1;
  return { ...one, nodes: one.nodes * times };
};

export interface Selected {
  /** By response key: what a root field asks of the graph. Other root fields are absent. */
  readonly roots: ReadonlyMap<string, RootSelection>;
  readonly cost: Cost;
}

/** What an operation asks of the graph. */
export function selectRoots(
  context: SelectContext,
  operation: OperationDefinitionNode,
  roots: ReadonlyMap<string, RootField>,
): Selected {
  const query = context.schema.getQueryType();
  const selected = new Map<string, RootSelection>();
  if (operation.operation !== 'query' || !(query instanceof GraphQLObjectType))
    return { roots: selected, cost: addCosts([]) };
  const fields = collectFields(context, [operation.selectionSet], (name) => name === query.name);
  for (const responseKey of new Set(fields.map(({ alias, name }) => (alias ?? name).value))) {
    const same = fields.filter(({ alias, name }) => (alias ?? name).value === responseKey);
    const [field] = same;
    const root = field && roots.get(field.name.value);
    const definition = field && query.getFields()[field.name.value];
    if (!root || !definition || field.kind !== Syntax.FIELD) continue;
    const args = getArgumentValues(definition, field, context.variables);
    selected.set(responseKey, selectRoot(context, root, args, selectionSets(same)));
  }
  return { roots: selected, cost: addCosts([...selected.values()].map((root) => costOfRoot(root, context.reading))) };
}
