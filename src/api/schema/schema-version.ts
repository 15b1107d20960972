// Tells in sixteen digits which schema is served: the beginning of the SHA-256 of its text.
import { createHash } from 'node:crypto';
import { printSchema, type GraphQLSchema } from 'graphql';

const known = new WeakMap<GraphQLSchema, string>();

export function schemaVersionOf(schema: GraphQLSchema): string {
  const version = known.get(schema) ?? createHash('sha256').update(printSchema(schema)).digest('hex').slice(0, 16);
  known.set(schema, version);
  return version;
}
