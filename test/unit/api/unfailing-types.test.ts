// A type that cannot be told is an error of its field, compiled as not: never a hang, never the end of the process.
import { expect, test } from '@jest/globals';
import {
  getOperationAST,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
} from 'graphql';
import { createExecutor } from '../../../src/api/execute.js';

const failing = (): never => {
  throw new Error('the row is of no kind');
};
const Thing = new GraphQLInterfaceType({
  name: 'Thing',
  fields: { id: { type: GraphQLString } },
  resolveType: failing,
});
const Country = new GraphQLObjectType({
  name: 'Country',
  interfaces: [Thing],
  fields: { id: { type: GraphQLString } },
});
const Picky = new GraphQLObjectType({ name: 'Picky', fields: { id: { type: GraphQLString } }, isTypeOf: failing });
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      now: { type: Thing, resolve: () => ({ id: 'a' }) },
      later: { type: Thing, resolve: () => Promise.resolve({ id: 'a' }) },
      list: { type: new GraphQLList(Thing), resolve: () => Promise.resolve([{ id: 'a' }, null]) },
      picky: { type: Picky, resolve: () => Promise.resolve({ id: 'a' }) },
    },
  }),
  types: [Country],
});

test.each([
  ['now', null],
  ['later', null],
  ['list', [null, null]],
  ['picky', null],
])('%s', async (field, value) => {
  const text = `{ ${field} { id } }`;
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  for (const compileAt of [0, 1]) {
    const run = createExecutor<object>({ schema, compileAt });
    const { data, errors } = await run({ document, operation, documentKey: text, variables: {}, context: {} });
    expect(JSON.parse(JSON.stringify(data))).toEqual({ [field]: value });
    expect(errors).toHaveLength(1);
  }
  expect(Thing.resolveType).toBe(failing);
});
