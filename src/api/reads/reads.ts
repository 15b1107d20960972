// Reads the graph for the root fields of an operation: selected and priced before anything runs, then one statement each.
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind as Syntax } from 'graphql';
import type { Cost } from '../../graph/compile/cost.js';
import { formOf, Reading, Variants, type Variables } from '../../graph/compile/given.js';
import { withReferences } from '../../graph/look-up-references.js';
import type { Database, ReadOptions } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import type { RootField } from '../schema/roots.js';
import { selectRoots } from '../select/roots.js';
import type { SelectContext } from '../select/select.js';
import { assertAffordable, type ReadLimits } from './affordable.js';
import { answerWriter, type Write } from './answer-writer.js';
import { rootRead, type RootRead } from './root-read.js';

/** What an operation reads, for all requests of one form. */
interface PreparedOperation {
  readonly roots: ReadonlyMap<string, RootRead>;
  /** For each relation field of the document, by its place, where its answer is kept on the node. */
  readonly slots: ReadonlyMap<number, string>;
  readonly cost: Cost;
  /** Writes the data of the answer as JSON; absent where more than the graph is asked for. */
  readonly write: Write | undefined;
}

/** The answers of the root fields by response key, each a value or the reason why there is none. */
export type Answers = ReadonlyMap<string, PromiseSettledResult<unknown>>;

/** What one request reads. */
export interface PreparedReads extends PreparedOperation {
  readonly variables: Variables;
  answers?: Promise<Answers>;
}

/** Forms of variables, and statements a form, that are kept for one operation. */
const mostForms = 20;
const mostVariants = 100;

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Syntax.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

export class Reads {
  // Parsed documents are kept as long as they are used, and what was made for them as long as they are.
  readonly #prepared = new WeakMap<OperationDefinitionNode, Map<string, Variants<PreparedOperation>>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly model: Model,
    private readonly roots: ReadonlyMap<string, RootField>,
    private readonly database: Database,
    private readonly limits: ReadLimits,
  ) {}

  /** What the operation reads with these variables; throws what a client has to change. */
  prepare(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): PreparedReads {
    const form = formOf(variables);
    const variants = this.#variants(operation, JSON.stringify(form));
    const known = variants.find(variables);
    if (known) return { ...known, variables };
    const { context, roots, cost } = this.#select(document, operation, variables, form);
    assertAffordable(cost, this.limits);
    const prepared = {
      roots: new Map([...roots].map(([key, root]) => [key, rootRead(this.model, root, context.reading)])),
      slots: context.slots,
      cost,
      write: answerWriter(context, operation, (key) => roots.has(key)),
    };
    variants.add(context.reading.notes, prepared);
    return { ...prepared, variables };
  }

  /** What the operation could cost, also where that is more than the limits allow. */
  costOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
    return this.#select(document, operation, variables, formOf(variables)).cost;
  }

  /** The answers of all root fields; asked for again, the same ones. */
  answers(prepared: PreparedReads, options: ReadOptions): Promise<Answers> {
    return (prepared.answers ??= this.#answers(prepared, options));
  }

  async #answers({ roots, variables }: PreparedReads, options: ReadOptions): Promise<Answers> {
    const keys = [...roots.keys()];
    const settled = await Promise.allSettled(
      [...roots.values()].map((root) => root.answer(this.database, variables, options)),
    );
    return new Map(settled.map((answer, index) => [keys[index] ?? '', answer]));
  }

  /** Lets the database plan the statements of prepared reads without running them. */
  async plan({ roots, variables }: PreparedReads): Promise<void> {
    for (const { text, parametersFor } of [...roots.values()].flatMap(({ statements }) => statements)) {
      const parameters = await withReferences(this.model, parametersFor(variables), this.database);
      await this.database.read(`EXPLAIN ${text}`, parameters);
    }
  }

  #variants(operation: OperationDefinitionNode, form: string): Variants<PreparedOperation> {
    const forms = this.#prepared.get(operation) ?? new Map<string, Variants<PreparedOperation>>();
    if (forms.size >= mostForms && !forms.has(form)) forms.clear();
    const variants = forms.get(form) ?? new Variants<PreparedOperation>(mostVariants);
    forms.set(form, variants);
    this.#prepared.set(operation, forms);
    return variants;
  }

  #select(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables, form: Variables) {
    const context: SelectContext = {
      schema: this.schema,
      model: this.model,
      fragments: fragmentsOf(document),
      variables: form,
      reading: new Reading(variables),
      slots: new Map(),
    };
    return { context, ...selectRoots(context, operation, this.roots) };
  }
}
