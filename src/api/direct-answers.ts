// Answers requests whose document was served before, without the steps that only decide whether it may run at all.
import { getVariableValues, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { KnownError } from '../errors.js';
import type { AnswerCache, ReadAnswer } from './answer-cache.js';
import { Unwritable } from './reads/answer-writer.js';
import type { Answers, PreparedReads, Reads } from './reads/reads.js';
import { today } from '../ontology/today.js';

/** Characters of source text; a parsed document takes some hundred times its text. */
const documentCharacters = 400_000;

interface KnownDocument {
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
}

interface KnownRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface DirectContext {
  readonly signal: AbortSignal;
  prepared?: PreparedReads | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const understood = new Set(['query', 'variables', 'operationName']);

/** The data by response key, where every root field was answered. */
function dataOf(answers: Answers): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  for (const [key, answer] of answers) {
    if (answer.status === 'rejected') return undefined;
    data[key] = answer.value;
  }
  return data;
}

export class DirectAnswers {
  readonly #known = new LRUCache<string, KnownDocument>({ max: 5_000, maxSize: documentCharacters });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly reads: Reads,
    private readonly cache: AnswerCache | undefined,
  ) {}

  /** Keeps a document that was parsed, validated and found to be within the limits. */
  remember(document: DocumentNode): void {
    const text = document.loc?.source.body;
    if (text === undefined || this.#known.has(text)) return;
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    this.#known.set(text, { document, operations }, { size: text.length + 1 });
  }

  /**
   * The whole answer as JSON; undefined leaves the request to the long way, which words all errors.
   * What was read until then is kept in the context, so that it is not read again.
   */
  async answer(body: unknown, context: DirectContext): Promise<string | undefined> {
    const found = this.#find(body);
    if (!found) return undefined;
    const read: ReadAnswer = (after) => this.#read(found, context, after);
    if (!this.cache) return read();
    const { document, operation, variables } = found;
    // What is asked for today has another answer tomorrow, though nothing is written.
    const question = [today(new Date()), operation.name?.value, document.loc?.source.body, variables];
    return this.cache.answer(JSON.stringify(question), read);
  }

  async #read(
    { document, operation, variables }: KnownRequest,
    context: DirectContext,
    after: string | undefined,
  ): Promise<string | undefined> {
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return undefined;
    try {
      const prepared = this.reads.prepare(document, operation, coerced);
      if (!prepared.write) return undefined;
      context.prepared = prepared;
      const data = dataOf(await this.reads.answers(prepared, { signal: context.signal, after }));
      return data && `{"data":${prepared.write(data)}}\n`;
    } catch (error) {
      if (error instanceof KnownError || error instanceof Unwritable) return undefined;
      throw error;
    }
  }

  #find(body: unknown): KnownRequest | undefined {
    if (!isRecord(body) || typeof body['query'] !== 'string') return undefined;
    const known = this.#known.get(body['query']);
    if (!known) return undefined;
    for (const name in body) if (!understood.has(name)) return undefined;
    const { operationName = null, variables = null } = body;
    if (variables !== null && !isRecord(variables)) return undefined;
    const operation =
      operationName === null && known.operations.length === 1
        ? known.operations[0]
        : known.operations.find(({ name }) => name !== undefined && name.value === operationName);
    return operation && { document: known.document, operation, variables: variables ?? {} };
  }
}
