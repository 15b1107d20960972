// The servers that are compared: how each is started, and how an operation is asked of it.
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config.js';
import type { Connection } from '../../../src/graph/database.js';
import type { Model } from '../../../src/ontology/model.js';
import { dayAsked } from '../../../src/ontology/values/partial-date.js';
import { apiAnswer, apiDocument } from '../cold/as-this-api.js';
import { libraryAnswer, libraryDocument } from '../cold/as-neo4j-graphql.js';
import type { Shape } from '../cold/shape.js';
import type { LoadRequest } from '../load/message.js';
import type { GraphqlForm, Json, Operation, Variables } from '../operations/operation.js';
import { typeDefinitions } from '../peers/type-definitions.js';
import { builtPath } from './built.js';
import type { ServerProgram } from './child.js';

export interface Contestant {
  readonly name: string;
  readonly program: ServerProgram;
  request(operation: Operation, given: Variables): LoadRequest;
  shapeRequest(shape: Shape): LoadRequest;
  /** The canonical form of what the server answered. */
  answer(operation: Operation, body: unknown): Json;
  shapeAnswer(shape: Shape, body: unknown): Json;
}

/** All that can be compared; the last ones keep answers or know no days, so they stand beside the others rather than among them. */
export const contestantNames = [
  'this-api',
  'hand-written',
  'neo4j-graphql',
  'this-api-keeping-answers',
  'this-api-without-validity',
] as const;

/** Those that answer alike, each time from the database. */
export const peers: readonly ContestantName[] = contestantNames.slice(0, 3);

export type ContestantName = (typeof contestantNames)[number];

const environmentOf = ({ uri, username, password }: Connection): Record<string, string> => ({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
});

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

function libraryForm({ name, neo4jGraphql: form }: Operation): GraphqlForm {
  if (!form) throw new Error(`@neo4j/graphql cannot be asked ${name}.`);
  return form;
}

function dataOf(body: unknown): never {
  const { data, errors } = body as GraphqlAnswer;
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join(' ') ?? 'The answer has no data.');
  return data as never;
}

const graphqlRequest = (path: string, { document, variables }: GraphqlForm, given: Variables): LoadRequest => ({
  path,
  body: JSON.stringify({ query: document, variables: variables?.(given) ?? given }),
});

/** The same for those who have to be told the day itself: not a period, and today by its name. */
const onDay = <Given extends { readonly day?: unknown }>({ day, ...given }: Given) => ({
  ...given,
  day: dayAsked(day as string | null),
});

const temporaryPath = (name: string): string => join(mkdtempSync(join(tmpdir(), 'vcg-bench-')), name);

/** The same program under a name that tells it from other copies in a list of processes. */
function named(program: string, name: string): string {
  const link = temporaryPath(name);
  symlinkSync(program, link);
  return link;
}

/** This API as `npm start` serves it, from the build of this project or of another copy of it. */
export function thisApi(
  connection: Connection,
  name: string = contestantNames[0],
  project = projectRoot,
  answerCacheMb = 0,
): Contestant {
  return {
    name,
    program: {
      name,
      command: [named(join(project, 'dist', 'cli', 'main.js'), name), 'start'],
      environment: { ...environmentOf(connection), HOST: '127.0.0.1', VCG_ANSWER_CACHE_MB: String(answerCacheMb) },
      readyPath: '/readyz',
    },
    request: ({ thisApi: form }, given) => graphqlRequest('/graphql', form, given),
    shapeRequest: (shape) => ({
      path: '/graphql',
      body: JSON.stringify({ query: apiDocument(shape), variables: { day: shape.day } }),
    }),
    answer: ({ thisApi: { canonical } }, body) => canonical(dataOf(body)),
    shapeAnswer: (shape, body) => apiAnswer(shape, dataOf(body)),
  };
}

/** This API with statements that judge nothing by the day: what each operation would cost if everything were in force for ever. */
export function thisApiWithoutValidity(connection: Connection): Contestant {
  const name = 'this-api-without-validity';
  const judging = thisApi(connection, name);
  return { ...judging, program: { ...judging.program, command: [builtPath(`servers/${name}`), projectRoot] } };
}

export const handWritten = (connection: Connection): Contestant => ({
  name: 'hand-written',
  program: {
    name: 'hand-written',
    command: [builtPath('servers/hand-written')],
    environment: environmentOf(connection),
    readyPath: '/',
  },
  request: ({ name }, given) => ({ path: `/${name}`, body: JSON.stringify(onDay(given)) }),
  shapeRequest: (shape) => ({ path: '/shape', body: JSON.stringify({ shape, ...onDay(shape) }) }),
  answer: (_operation, body) => body as Json,
  shapeAnswer: (_shape, body) => body as Json,
});

export function neo4jGraphql(connection: Connection, model: Model): Contestant {
  const path = temporaryPath('types.graphql');
  writeFileSync(path, typeDefinitions(model));
  return {
    name: 'neo4j-graphql',
    program: {
      name: 'neo4j-graphql',
      command: [builtPath('servers/neo4j-graphql')],
      environment: { ...environmentOf(connection), VCG_BENCH_TYPE_DEFINITIONS: path },
      readyPath: '/?query=%7B__typename%7D',
    },
    request: (operation, given) => graphqlRequest('/', libraryForm(operation), onDay(given)),
    shapeRequest: (shape) => ({
      path: '/',
      body: JSON.stringify({ query: libraryDocument(shape), variables: onDay(shape) }),
    }),
    answer: (operation, body) => libraryForm(operation).canonical(dataOf(body)),
    shapeAnswer: (shape, body) => libraryAnswer(shape, dataOf(body)),
  };
}
