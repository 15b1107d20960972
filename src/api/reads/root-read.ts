// How one root field is read: its statement, and what its rows mean to those who asked.
import { Invalid, NotFound } from '../../errors.js';
import { filled, type Reading, type Variables } from '../../graph/compile/given.js';
import { nodesStatement } from '../../graph/compile/nodes-statement.js';
import { withReferences } from '../../graph/look-up-references.js';
import { syntheticLabel } from '../../graph/synthetic.js';
import { inventedHint } from '../../questions/ask.js';
import { listStatement, lookUpStatement, type Statement } from '../../graph/compile/statement.js';
import type { Database, ReadOptions } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import { suggestion } from '../../suggestion.js';
import type { LookUpArgument } from '../schema/roots.js';
import type { RootSelection } from '../select/roots.js';
import { questionRead } from './question-read.js';

/** The answer of a root field, for all requests of one form. */
export interface RootRead {
  /** What it may send, for the database to plan ahead. */
  readonly statements: readonly Pick<Statement<unknown>, 'text' | 'parametersFor'>[];
  answer(database: Database, variables: Variables, options: ReadOptions): Promise<unknown>;
}

async function run<T>(
  model: Model,
  { text, parametersFor, read }: Statement<T>,
  database: Database,
  variables: Variables,
  options: ReadOptions,
): Promise<T> {
  const parameters = await withReferences(model, parametersFor(variables), database, options);
  return read(await database.read(text, parameters, options), variables);
}

/**
 * What to do about a value that was not found: show what is invented, or correct a slip. An index finds the values that
 * begin alike, so this costs one small statement.
 */
async function wayOut(
  { of, property }: LookUpArgument,
  plural: string,
  value: string,
  database: Database,
  options: ReadOptions,
): Promise<string> {
  const start = property === 'id' ? value.slice(0, value.indexOf(':') + 2) : value.slice(0, 1);
  const rows = await database.read(
    `MATCH (n:${of.name})
WHERE n.${property} STARTS WITH $start AND (NOT n:${syntheticLabel} OR n.${property} = $value)
RETURN DISTINCT n.${property} AS value ORDER BY value LIMIT 2000`,
    { start, value },
    options,
  );
  const near = rows.map(([found]) => String(found));
  if (near.includes(value)) return ` ${inventedHint}`;
  return suggestion(value, near) || ` "${plural}" lists them.`;
}

function lookUpRead(model: Model, selected: RootSelection & { form: 'lookUp' }, reading: Reading): RootRead {
  const { argument, value, selection, view } = selected;
  const { kind } = selected.root;
  const statement = lookUpStatement(model, kind, argument, value, selection, reading, view);
  return {
    statements: [statement],
    answer: async (database, variables, options) => {
      const [found, another] = await run(model, statement, database, variables, options);
      if (found && !another) return found;
      const wanted = String(filled(value, variables));
      if (another) {
        throw new Invalid(
          `Several ${kind.plural} have ${argument.name} "${wanted}". Ask "${kind.plural}" for them, or for one by id.`,
        );
      }
      const out = await wayOut(argument, kind.plural, wanted, database, options);
      throw new NotFound(kind.name, `No ${kind.name} has ${argument.name} "${wanted}".${out}`);
    },
  };
}

export function rootRead(model: Model, selected: RootSelection, reading: Reading): RootRead {
  if (selected.form === 'question') return questionRead(model, selected);
  if (selected.form === 'lookUp') return lookUpRead(model, selected, reading);
  if (selected.form === 'list') {
    const { root, list, view } = selected;
    const statement = listStatement(model, root.type, root.label, list, reading, view);
    return {
      statements: [statement],
      answer: (database, variables, options) => run(model, statement, database, variables, options),
    };
  }
  const { ids, selection, single, view } = selected;
  const statement = nodesStatement(model, ids, selection, reading, view);
  return {
    statements: [statement],
    answer: async (database, variables, options) => {
      const found = await run(model, statement, database, variables, options);
      const nodes = (filled(ids, variables) as string[]).map((id) => found.get(id) ?? null);
      return single ? nodes[0] : nodes;
    },
  };
}
