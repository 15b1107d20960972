// Keeps a failing resolveType or isTypeOf inside the answer: thrown in compiled code, it would escape every handler,
// leave the request without an answer and end the process as an unhandled rejection.
import { defaultTypeResolver, isAbstractType, isObjectType } from 'graphql';
import type { GraphQLAbstractType, GraphQLObjectType, GraphQLSchema, GraphQLTypeResolver } from 'graphql';

function unfailingResolver(type: GraphQLAbstractType): GraphQLTypeResolver<unknown, unknown> {
  const original = type.resolveType ?? defaultTypeResolver;
  return (value, context, info, abstractType) => {
    try {
      return original(value, context, info, abstractType);
    } catch (error) {
      // No type has this name: the compiled code reports the value, and the log shows why.
      return `resolveType failed: ${String(error)}`;
    }
  };
}

function unfailingCheck(original: NonNullable<GraphQLObjectType['isTypeOf']>): typeof original {
  return (value, context, info) => {
    try {
      return original(value, context, info);
    } catch {
      return false;
    }
  };
}

/** Compiles while the types of the schema show guarded functions; afterwards they are as they were. */
export function withUnfailingTypes<T>(schema: GraphQLSchema, compile: () => T): T {
  const restore: (() => void)[] = [];
  try {
    for (const type of Object.values(schema.getTypeMap())) {
      if (isAbstractType(type)) {
        const { resolveType } = type;
        restore.push(() => (type.resolveType = resolveType));
        type.resolveType = unfailingResolver(type);
      } else if (isObjectType(type) && type.isTypeOf) {
        const { isTypeOf } = type;
        restore.push(() => (type.isTypeOf = isTypeOf));
        type.isTypeOf = unfailingCheck(isTypeOf);
      }
    }
    return compile();
  } finally {
    for (const undo of restore) undo();
  }
}
