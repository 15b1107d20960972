// Says which operations the compiler runs as graphql-js would; the others are left to graphql-js.
import { getNamedType, isAbstractType, isCompositeType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** Compiling takes about a tenth of a millisecond a field, in which nothing else is served. */
const mostFields = 500;

const introspectionFields = new Set(['__schema', '__type']);

/**
 * Names that break the compiled code: `__proto__` and its like are taken for something else in object literals, and
 * an underscore can make two paths of the operation share one info object.
 */
const misread = (responseKey: string, fieldName: string): boolean =>
  responseKey in Object.prototype || (responseKey.includes('_') && fieldName !== '__typename');

// Compiled code calls resolveType without waiting for a promise.
const isAsync = (resolver: unknown): boolean =>
  typeof resolver === 'function' && resolver.constructor.name === 'AsyncFunction';

class Measuring {
  fields = 0;
  eligible = true;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** Counts as the compiler expands: an abstract type once for each type it may be. */
  selections(set: SelectionSetNode, type: GraphQLObjectType): void {
    for (const selection of set.selections) {
      if (!this.eligible) return;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        this.fields += 1;
        if (this.fields > mostFields || introspectionFields.has(name)) this.eligible = false;
        if (misread(selection.alias?.value ?? name, name)) this.eligible = false;
        const field = type.getFields()[name];
        if (field !== undefined && selection.selectionSet !== undefined) this.below(selection.selectionSet, field.type);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      const applies =
        condition === undefined ||
        condition === type ||
        (isAbstractType(condition) && this.schema.isSubType(condition, type));
      if (applies) this.selections(fragment.selectionSet, type);
    }
  }

  private below(set: SelectionSetNode, fieldType: Parameters<typeof getNamedType>[0]): void {
    const type = getNamedType(fieldType);
    if (!isCompositeType(type)) return;
    if (isObjectType(type)) {
      this.selections(set, type);
      return;
    }
    if (isAsync(type.resolveType)) this.eligible = false;
    for (const possible of this.schema.getPossibleTypes(type)) this.selections(set, possible);
  }
}

/** The number of fields the compiler would expand the operation to; undefined when it is not to be compiled. */
export function fieldsToCompile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root || operation.operation === 'subscription') return undefined;
  const variables = operation.variableDefinitions ?? [];
  if (variables.some(({ variable }) => variable.name.value in Object.prototype)) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measuring = new Measuring(schema, fragments);
  measuring.selections(operation.selectionSet, root);
  return measuring.eligible ? measuring.fields : undefined;
}
