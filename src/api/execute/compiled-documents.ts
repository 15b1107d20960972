// Keeps compiled operations, as many as fit, and binds each to the values of a request.
import { GraphQLScalarType, GraphQLSchema, parse, valueFromAST } from 'graphql';
import type { DocumentNode, ExecutionResult, OperationDefinitionNode, Source } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { withOwnErrors } from './compiled-errors.js';
import { fieldsToCompile } from './eligible.js';
import { coercedTypeName, conditionVariables, specialise } from './specialise.js';
import type { Lifted, Values } from './specialise.js';
import { withUnfailingTypes } from './unfailing-types.js';

export type Run = (context: unknown) => Promise<ExecutionResult>;

interface Compiled {
  readonly query: CompiledQuery['query'];
  readonly lifted: readonly Lifted[];
  readonly source: Source;
}

/** How often a document came, until it is compiled or found not to be compilable. */
interface Entry {
  times: number;
  compiled?: Compiled | 'never';
}

/** The schema with one more scalar, which takes values as they are; types and resolvers are shared. */
function withCoercedType(schema: GraphQLSchema): GraphQLSchema {
  const coerced = new GraphQLScalarType({ name: coercedTypeName, parseValue: (value) => value });
  const { types, ...config } = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...types, coerced], assumeValid: true });
}

export class CompiledDocuments {
  private readonly schema: GraphQLSchema;
  private readonly entries: LRUCache<string, Entry>;
  private readonly conditions = new WeakMap<DocumentNode, readonly string[]>();

  constructor(
    private readonly original: GraphQLSchema,
    private readonly compileAt: number,
    cachedFields: number,
  ) {
    this.schema = withCoercedType(original);
    this.entries = new LRUCache({ max: 5000, maxSize: cachedFields });
  }

  /** How to run the operation compiled; undefined leaves it to graphql-js. */
  find(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    documentKey: string,
    variables: Values,
  ): Run | undefined {
    const flags = this.flagsOf(document, variables);
    if (flags === undefined) return undefined;
    const key = `${documentKey} ${operation.name?.value ?? ''} ${flags}`;
    const entry = this.entries.get(key) ?? { times: 0 };
    if (entry.compiled === undefined) {
      entry.times += 1;
      let fields = 1;
      if (entry.times >= this.compileAt) {
        const expanded = fieldsToCompile(this.original, document, operation);
        entry.compiled = expanded === undefined ? 'never' : this.compile(document, operation, variables);
        fields = entry.compiled === 'never' ? 1 : (expanded ?? 0) + 1;
      }
      this.entries.set(key, entry, { size: fields });
    }
    const { compiled } = entry;
    return compiled === undefined || compiled === 'never' ? undefined : bind(compiled, variables);
  }

  /** The values that decide @skip and @include; undefined when one is null, which graphql-js has an error for. */
  private flagsOf(document: DocumentNode, variables: Values): string | undefined {
    let names = this.conditions.get(document);
    if (names === undefined) {
      names = conditionVariables(document);
      this.conditions.set(document, names);
    }
    let flags = '';
    for (const name of names) {
      const value = variables[name];
      if (value === null) return undefined;
      flags += `${name}=${JSON.stringify(value)} `;
    }
    return flags;
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode, variables: Values): Compiled | 'never' {
    const source = document.loc?.source;
    if (source === undefined) return 'never';
    try {
      // Parsed anew, because compiling marks the nodes and the original is shared by all requests.
      const name = operation.name?.value;
      const { document: own, lifted } = specialise(this.original, parse(source), name, variables);
      const result = withUnfailingTypes(this.schema, () =>
        compileQuery(this.schema, own, name ?? '', { disablingCapturingStackErrors: true }),
      );
      return isCompiledQuery(result) ? { query: result.query, lifted, source } : 'never';
    } catch {
      return 'never';
    }
  }
}

function bind({ query, lifted, source }: Compiled, variables: Values): Run | undefined {
  const values: Record<string, unknown> = { ...variables };
  for (const { variable, value, type } of lifted) {
    const read = valueFromAST(value, type, variables);
    // A variable that does not fit where it stands: graphql-js words the error.
    if (read === undefined) return undefined;
    values[variable] = read;
  }
  return async (context) => withOwnErrors(await query(undefined, context, values), source);
}
