// Attaches resolvers to the derived schema: roots read the graph, nested lists are already there and only have to be found.
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import type { Model } from '../ontology/model.js';
import type { PreparedReads, Reads } from './reads/reads.js';
import type { RootField } from './schema/roots.js';

export interface ReadContext {
  readonly signal?: AbortSignal | undefined;
  /** Set before execution. */
  prepared?: PreparedReads | undefined;
}

type Resolver = GraphQLFieldResolver<unknown, ReadContext>;

/** Finds a list among the answers kept on its node: aliases with other arguments have other places. */
const nested: Resolver = (node, _args, context, { fieldNodes }) => {
  const place = fieldNodes[0]?.loc?.start;
  const slot = place === undefined ? undefined : context.prepared?.slots.get(place);
  return slot === undefined ? undefined : (node as Record<string, unknown>)[slot];
};

export function attachResolvers(
  schema: GraphQLSchema,
  model: Model,
  roots: ReadonlyMap<string, RootField>,
  reads: Reads,
): GraphQLSchema {
  const root: Resolver = async (_source, _args, { prepared, signal }, { path }) => {
    const answer = prepared && (await reads.answers(prepared, { signal })).get(String(path.key));
    if (!answer) throw new Error(`The root field ${path.key} was not selected before execution.`);
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  };
  // type-graphql makes these asynchronous, which costs a promise for each node.
  for (const { name } of [model.node, ...model.interfaces]) {
    const type = schema.getType(name);
    if (type instanceof GraphQLInterfaceType) type.resolveType = (node: { __typename: string }) => node.__typename;
  }
  const query = schema.getQueryType()?.getFields() ?? {};
  for (const name of roots.keys()) if (query[name]) query[name].resolve = root;
  for (const kind of model.kinds) {
    const type = schema.getType(kind.name);
    if (!(type instanceof GraphQLObjectType)) continue;
    const fields = type.getFields();
    for (const { field } of kind.relations) if (fields[field]) fields[field].resolve = nested;
  }
  return schema;
}
