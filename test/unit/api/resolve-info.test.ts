// What resolvers read of their field is the same compiled as not.
import { expect, test } from '@jest/globals';
import {
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  getOperationAST,
  parse,
  print,
} from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { createExecutor } from '../../../src/api/execute.js';

const seen: Record<string, unknown>[] = [];

function note(info: GraphQLResolveInfo): void {
  const { path, fieldName, fieldNodes, fragments, variableValues, operation, returnType, parentType, schema } = info;
  const field = parentType.getFields()[fieldName];
  if (field === undefined) throw new Error('no field');
  seen.push({
    key: path.key,
    parentKey: path.prev?.key,
    fieldName,
    nodes: fieldNodes.map(({ name, alias }) => `${alias?.value ?? ''}:${name.value}`),
    below: fieldNodes.map(({ selectionSet }) => selectionSet && print(selectionSet).replace(/\(.*?\)/g, '')),
    values: fieldNodes.map((node) => getArgumentValues(field, node, variableValues)),
    fragments: Object.keys(fragments),
    given: variableValues['n'],
    operation: operation.name?.value,
    returnType: String(returnType),
    parentType: parentType.name,
    sameTypes: schema.getQueryType() === query,
  });
}

const item: GraphQLObjectType = new GraphQLObjectType({
  name: 'Item',
  fields: () => ({
    name: { type: GraphQLString },
    inner: {
      type: new GraphQLList(item),
      args: { first: { type: GraphQLInt, defaultValue: 1 } },
      resolve: (source: object, _args, _context, info) => {
        note(info);
        return [source];
      },
    },
  }),
});
const query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    items: {
      type: new GraphQLList(item),
      args: { first: { type: GraphQLInt } },
      resolve: (_source, _args, _context, info) => {
        note(info);
        return [{ name: 'x' }, { name: 'y' }];
      },
    },
  },
});
const schema = new GraphQLSchema({ query });

async function infosOf(compileAt: number, text: string, variables: Record<string, unknown>): Promise<unknown[]> {
  seen.length = 0;
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const run = createExecutor<object>({ schema, compileAt });
  const { errors } = await run({ document, operation, documentKey: text, variables, context: {} });
  expect(errors).toBeUndefined();
  return [...seen];
}

test('path, nodes, values, types, fragments and variables agree', async () => {
  const document = `query Q($n: Int, $no: Boolean!) {
    top: items(first: 2) { name again: inner(first: $n) { ...F } }
    items(first: $n) { inner { name } }
    ... @include(if: $no) { top: items(first: 2) { extra: inner { name } } }
  }
  fragment F on Item { deep: inner(first: 3) { name } }`;
  const compiled = await infosOf(1, document, { n: 4, no: false });
  const interpreted = await infosOf(0, document, { n: 4, no: false });
  const withoutBelow = (infos: unknown[]): unknown[] =>
    infos.map((info) => ({ ...(info as object), below: undefined }));
  const byText = (infos: unknown[]): string[] =>
    withoutBelow(infos)
      .map((info) => JSON.stringify(info))
      .sort();
  expect(byText(compiled)).toEqual(byText(interpreted));
  expect(compiled.length).toBe(8);
});
