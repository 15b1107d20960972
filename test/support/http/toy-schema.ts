// A small schema with everything the shell must carry: lists, interfaces, failures, slowness and a log of signals.
import { setTimeout as wait } from 'node:timers/promises';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import type { GraphQLFieldConfigMap, GraphQLInputFieldConfigMap } from 'graphql';
import { Invalid, NotFound } from '../../../src/errors.js';
import type { RequestScope } from '../../../src/api/http/request-scope.js';

export type ToyContext = RequestScope;

const Size = new GraphQLEnumType({ name: 'Size', values: { SMALL: { value: 's' }, LARGE: { value: 'l' } } });

const Filter: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Filter',
  fields: (): GraphQLInputFieldConfigMap => ({
    name: { type: GraphQLString },
    size: { type: Size, defaultValue: 's' },
    ids: { type: new GraphQLList(new GraphQLNonNull(GraphQLID)) },
    and: { type: new GraphQLList(new GraphQLNonNull(Filter)) },
  }),
});

const Thing = new GraphQLInterfaceType({
  name: 'Thing',
  fields: { id: { type: new GraphQLNonNull(GraphQLID) }, name: { type: GraphQLString } },
  resolveType: (value: { kind: string }) => value.kind,
});

interface Row {
  kind: 'Country' | 'Product';
  id: string;
  name: string | null;
  population: number;
}

const rowOf = (index: number): Row => ({
  kind: index % 2 === 0 ? 'Country' : 'Product',
  id: `id-${index}`,
  name: index % 3 === 0 ? null : `Name ${index}`,
  population: index * 1000,
});

const thingFields = (): GraphQLFieldConfigMap<Row, ToyContext> => ({
  id: { type: new GraphQLNonNull(GraphQLID) },
  name: { type: GraphQLString },
  population: { type: GraphQLInt },
  label: {
    type: new GraphQLNonNull(GraphQLString),
    args: { prefix: { type: GraphQLString, defaultValue: '-' } },
    resolve: (row, { prefix }: { prefix: string | null }, _context, { path }) => `${prefix}${path.key}:${row.id}`,
  },
  others: {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Thing))),
    args: { first: { type: GraphQLInt, defaultValue: 2 } },
    resolve: (row, { first }: { first: number | null }) =>
      Array.from({ length: Math.min(first ?? 0, 3) }, (_, at) => rowOf(at + row.id.length)),
  },
  broken: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
  fails: {
    type: GraphQLString,
    resolve: () => {
      throw new Error('Neo.ClientError at bolt://10.0.0.7:7687 MATCH (n)');
    },
  },
});

const Country = new GraphQLObjectType({ name: 'Country', interfaces: [Thing], fields: thingFields });
const Product = new GraphQLObjectType({ name: 'Product', interfaces: [Thing], fields: thingFields });

/** What became of the requests that asked for `slow`. */
export const slowRequests: { ended: string[] } = { ended: [] };

const query: GraphQLFieldConfigMap<undefined, ToyContext> = {
  hello: {
    type: new GraphQLNonNull(GraphQLString),
    args: { name: { type: GraphQLString } },
    resolve: (_, { name }: { name?: string | null }) => `Hello ${name ?? 'world'}`,
  },
  country: { type: Country, args: { id: { type: new GraphQLNonNull(GraphQLInt) } }, resolve: (_, { id }) => rowOf(id) },
  countries: {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Country))),
    args: { first: { type: GraphQLInt, defaultValue: 3 }, filter: { type: Filter } },
    resolve: (_, { first }: { first: number }) => Promise.resolve(Array.from({ length: first }, (__, at) => rowOf(at))),
  },
  things: {
    type: new GraphQLList(Thing),
    args: { first: { type: new GraphQLNonNull(GraphQLInt) } },
    resolve: (_, { first }: { first: number }) => Array.from({ length: Math.min(first, 5) }, (__, at) => rowOf(at)),
  },
  echo: {
    type: GraphQLString,
    args: {
      filter: { type: Filter },
      number: { type: GraphQLFloat },
      flag: { type: GraphQLBoolean },
      size: { type: Size },
    },
    resolve: (_, given: object) => JSON.stringify(given),
  },
  missing: {
    type: GraphQLString,
    resolve: () => {
      throw new NotFound('Country', 'No Country has iso3 "ZAR". Did you mean "ZAF"?');
    },
  },
  refused: {
    type: GraphQLString,
    resolve: () => Promise.reject(new Invalid('Two things are wrong.', [{ path: 'first', message: 'is too large' }])),
  },
  crash: {
    type: GraphQLString,
    resolve: () => {
      throw new TypeError('Cannot read properties of undefined at /srv/secret/file.js:3');
    },
  },
  badNumber: { type: GraphQLInt, resolve: () => 'not a number' },
  slow: {
    type: GraphQLString,
    args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
    resolve: async (_, { ms }: { ms: number }, { signal, requestId }) => {
      await wait(ms, undefined, { signal }).catch(() => undefined);
      slowRequests.ended.push(`${requestId} ${signal.aborted ? 'aborted' : 'finished'}`);
      return 'done';
    },
  },
};

let counter = 0;

export const toySchema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: query }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      add: {
        type: GraphQLInt,
        args: { by: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: async (_, { by }: { by: number }) => {
          await wait(1);
          counter += by;
          return counter;
        },
      },
    },
  }),
  types: [Country, Product],
});
