// Reads the graph for the root fields of an operation: selected and priced before anything runs, then one statement each.
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind as Syntax } from 'graphql';
import { Invalid, NotFound, TooCostly } from '../errors.js';
import type { Cost } from '../graph/compile/cost.js';
import { listStatement, lookUpStatement, nodesStatement, type Statement } from '../graph/compile/statement.js';
import type { Database } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import type { RootField } from './schema/roots.js';
import { selectRoots, type RootSelection } from './select/roots.js';
import { suggestion } from '../suggestion.js';

export interface ReadLimits {
  /** Nodes that one operation could return at most. */
  readonly cost: number;
  /** Lists that one operation may open, however small. */
  readonly lists: number;
  /** Comparisons in all filters of one operation. */
  readonly conditions: number;
}

/** What one operation reads, by response key, and where nested answers are kept. */
export interface PreparedReads {
  readonly roots: ReadonlyMap<string, RootSelection>;
  readonly slots: ReadonlyMap<number, string>;
}

const limitWords: Readonly<Record<keyof Cost, { limit: keyof ReadLimits; of: string; wayOut: string }>> = {
  nodes: { limit: 'cost', of: 'could return %d nodes', wayOut: 'Ask for smaller pages or fewer levels.' },
  lists: { limit: 'lists', of: 'opens %d lists', wayOut: 'Split it into several operations.' },
  conditions: { limit: 'conditions', of: 'has %d conditions in its filters', wayOut: 'Ask with fewer conditions.' },
};

/** Refuses what could cost too much, before anything runs. */
function assertAffordable(cost: Cost, limits: ReadLimits): void {
  for (const [measure, { limit, of, wayOut }] of Object.entries(limitWords)) {
    const found = cost[measure as keyof Cost];
    if (found > limits[limit]) {
      throw new TooCostly(`The operation ${of.replace('%d', String(found))}; the limit is ${limits[limit]}. ${wayOut}`);
    }
  }
}

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Syntax.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

export class Reads {
  constructor(
    private readonly model: Model,
    private readonly roots: ReadonlyMap<string, RootField>,
    private readonly database: Database,
    private readonly limits: ReadLimits,
  ) {}

  /** Selects what the operation asks for; throws what a client has to change. */
  prepare(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): PreparedReads & { cost: Cost } {
    const selected = this.select(schema, document, operation, variables);
    assertAffordable(selected.cost, this.limits);
    return selected;
  }

  /** The same, also where it costs more than the limits allow; nothing of that may be run. */
  select(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): PreparedReads & { cost: Cost } {
    const slots = new Map<number, string>();
    const context = { schema, model: this.model, fragments: fragmentsOf(document), variables, slots };
    const { roots, cost } = selectRoots(context, operation, this.roots);
    return { roots, slots, cost };
  }

  /** The answer of one root field. */
  async answer(selected: RootSelection, signal: AbortSignal | undefined): Promise<unknown> {
    const run = async <T>({ text, parameters, read }: Statement<T>): Promise<T> =>
      read(await this.database.read(text, parameters, { signal }));
    switch (selected.form) {
      case 'list':
        return run(listStatement(this.model, selected.root.type, selected.root.label, selected.list));
      case 'lookUp':
        return this.#lookUp(selected, run, signal);
      case 'nodes': {
        const found = await run(nodesStatement(this.model, selected.ids, selected.selection));
        const nodes = selected.ids.map((id) => found.get(id) ?? null);
        return selected.single ? nodes[0] : nodes;
      }
    }
  }

  /** Lets the database plan the statements of prepared reads without running them. */
  async plan({ roots }: PreparedReads): Promise<void> {
    for (const selected of roots.values()) {
      const { text, parameters } = this.#statement(selected);
      await this.database.read(`EXPLAIN ${text}`, parameters);
    }
  }

  #statement(selected: RootSelection): Statement<unknown> {
    switch (selected.form) {
      case 'list':
        return listStatement(this.model, selected.root.type, selected.root.label, selected.list);
      case 'lookUp':
        return this.#lookUpStatement(selected);
      case 'nodes':
        return nodesStatement(this.model, selected.ids, selected.selection);
    }
  }

  #lookUpStatement({ root, argument, value, selection }: RootSelection & { form: 'lookUp' }) {
    return lookUpStatement(this.model, root.kind, argument, argument.type.store(value)[0], selection);
  }

  async #lookUp(
    selected: RootSelection & { form: 'lookUp' },
    run: <T>(statement: Statement<T>) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const { root, argument, value } = selected;
    const { kind } = root;
    const [found, another] = await run(this.#lookUpStatement(selected));
    if (another) {
      throw new Invalid(
        `Several ${kind.plural} have ${argument.name} "${String(value)}". Ask "${kind.plural}" for them, or for one by id.`,
      );
    }
    if (found) return found;
    const near = await this.#nearValues(argument.of.name, argument.property, String(value), signal);
    throw new NotFound(
      kind.name,
      `No ${kind.name} has ${argument.name} "${String(value)}".${suggestion(String(value), near) || ` "${kind.plural}" lists them.`}`,
    );
  }

  /** Values that begin like the one that was not found; an index finds them, so a slip costs one small statement. */
  async #nearValues(
    label: string,
    property: string,
    value: string,
    signal: AbortSignal | undefined,
  ): Promise<string[]> {
    const known = property === 'id' ? value.slice(0, value.indexOf(':') + 2) : value.slice(0, 1);
    const rows = await this.database.read(
      `MATCH (n:${label}) WHERE n.${property} STARTS WITH $start RETURN DISTINCT n.${property} AS value ORDER BY value LIMIT 2000`,
      { start: known },
      { signal },
    );
    return rows.map(([found]) => String(found));
  }
}
