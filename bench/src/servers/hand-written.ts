// The endpoint that somebody would write by hand: bare node:http, the driver, and one tuned statement an operation.
import neo4j, { type Driver } from 'neo4j-driver';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handWrittenShape } from '../cold/as-cypher.js';
import type { Shape } from '../cold/shape.js';
import { operations } from '../operations/index.js';
import type { HandWrittenForm, Variables } from '../operations/operation.js';
import { questions } from '../questions/index.js';
import { connection, port } from './settings.js';

type Answering = (given: Variables) => Promise<string>;

const { uri, username, password } = connection();
const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});

/** The only value of the only row; auto-commit in read mode is one message to the database and one back. */
async function valueOf(statement: string, parameters: Variables): Promise<unknown> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statement, parameters);
    return records[0]?.get(0) ?? null;
  } finally {
    await session.close();
  }
}

/** A projection of Graph Data Science called by hand: made, asked and dropped in one transaction. */
async function valueOfProjection(projection: string, statement: string, parameters: Variables): Promise<unknown> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const graph = randomUUID();
  try {
    return await session.executeRead(async (transaction) => {
      await transaction.run(projection, { ...parameters, graph });
      const { records } = await transaction.run(statement, { ...parameters, graph });
      await transaction.run('CALL gds.graph.drop($graph, false) YIELD graphName', { graph });
      return records[0]?.get(0) ?? null;
    });
  } finally {
    await session.close();
  }
}

/** A whole number of JavaScript would reach the database as a float. */
const asParameters = (given: Variables): Variables =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Number.isInteger(value) ? neo4j.int(value as number) : value]),
  );

async function answerOf({ statement, projection, parameters, answer }: HandWrittenForm, given: Variables): Promise<string> {
  const parametersOf = asParameters(parameters?.(given) ?? given);
  const value = await (projection === undefined
    ? valueOf(statement, parametersOf)
    : valueOfProjection(projection, statement, parametersOf));
  return JSON.stringify(answer ? answer(value as never, given) : value);
}

const answering = new Map<string, Answering>([
  ['/', async () => '{}'],
  [
    '/shape',
    async (given) => {
      const { statement, parameters } = handWrittenShape(given['shape'] as Shape);
      return JSON.stringify(await valueOf(statement, { ...asParameters(parameters), day: given['day'] }));
    },
  ],
  ...[...operations, ...questions].map(({ name, handWritten }): [string, Answering] => [
    `/${name}`,
    (given) => answerOf(handWritten, given),
  ]),
]);

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => resolve(Buffer.concat(pieces).toString()));
    request.on('error', reject);
  });
}

const server = createServer((request, response) => {
  const answer = answering.get(request.url ?? '/');
  if (!answer) return end(response, 404, '{"error":"There is no such operation."}');
  textOf(request)
    .then((text) => answer(text === '' ? {} : (JSON.parse(text) as Variables)))
    .then((body) => end(response, 200, body))
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      end(response, 500, '{"error":"It failed."}');
    });
});
server.listen(port(), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close(() => void driver.close());
  server.closeAllConnections();
});
