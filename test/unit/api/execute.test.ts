// Compiled documents answer as graphql-js does, to the last error, and no value of a client becomes code.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { execute, getOperationAST, GraphQLError, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { Invalid, TooCostly } from '../../../src/errors.js';
import { createExecutor } from '../../../src/api/execute.js';
import type { ExecutorOptions } from '../../../src/api/execute.js';
import { validDocument } from '../../support/http/random-documents.js';
import { toySchema } from '../../support/http/toy-schema.js';
import type { ToyContext } from '../../support/http/toy-schema.js';

const context: ToyContext = { requestId: 'test', signal: new AbortController().signal };

function runner(options: Partial<ExecutorOptions<ToyContext>> = {}) {
  const executor = createExecutor<ToyContext>({ schema: toySchema, ...options });
  return (text: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<ExecutionResult> => {
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('no operation');
    return executor({ document, operation, documentKey: text, variables, context });
  };
}

const compiled = runner({ compileAt: 1 });
const interpreted = runner({ compileAt: 0 });

const plain = (result: ExecutionResult): unknown => {
  const errors = (result.errors ?? []).map((error) => {
    expect(error).toBeInstanceOf(GraphQLError);
    const { message, path, locations } = error.toJSON();
    // The compiler lists a field once for each place that selects it; the message is masked anyway.
    const once = message.replace(/\.\((\w+)(,\w+)*\)\./, '.$1.');
    return JSON.stringify({ message: once, path, locations, extensions: error.extensions });
  });
  // Both may meet errors of one level in any order.
  return { data: JSON.parse(JSON.stringify(result.data ?? null)) as unknown, errors: errors.sort() };
};

const dataOf = async (result: Promise<ExecutionResult>): Promise<unknown> =>
  JSON.parse(JSON.stringify((await result).data));

test('answers as graphql-js does on any valid document', async () => {
  await fc.assert(
    fc.asyncProperty(validDocument, async ({ text, variables }) => {
      const ours = plain(await compiled(text, variables));
      const theirs = plain(
        await Promise.resolve(
          execute({ schema: toySchema, document: parse(text), variableValues: variables, contextValue: context }),
        ),
      );
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 150 },
  );
});

test('a string that the compiler would turn into code stays a string', async () => {
  const code = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d(globalThis.taken=1)';
  const document = `{ hello(name: "${code}") echo(filter: {name: "${code}"}) }`;
  expect(await dataOf(compiled(document))).toEqual(await dataOf(interpreted(document)));
  const { hello } = (await compiled(document)).data ?? {};
  expect(hello).toBe(`Hello ${code}`);
  expect(globalThis).not.toHaveProperty('taken');
});

test('a document is compiled once for each outcome of its conditions, not for each value', async () => {
  const document = 'query($yes: Boolean!, $name: String) { hello(name: $name) @include(if: $yes) __typename }';
  for (const name of ['a', 'b', 'c']) {
    expect(await dataOf(compiled(document, { yes: true, name }))).toEqual({
      hello: `Hello ${name}`,
      __typename: 'Query',
    });
    expect(await dataOf(compiled(document, { yes: false, name }))).toEqual({ __typename: 'Query' });
  }
});

test('introspection is answered', async () => {
  expect(await dataOf(compiled('{ __schema { queryType { name } types { name } } }'))).toEqual(
    await dataOf(interpreted('{ __schema { queryType { name } types { name } } }')),
  );
});

test('a mutation runs its fields one after the other', async () => {
  const document = 'mutation { first: add(by: 1) second: add(by: 1) third: add(by: 1) }';
  const { first, second, third } = (await dataOf(compiled(document))) as Record<string, number>;
  expect([second, third]).toEqual([(first ?? 0) + 1, (first ?? 0) + 2]);
});

describe('before execution', () => {
  test('variables are seen coerced, defaults included', async () => {
    const seen: unknown[] = [];
    const run = runner({ beforeExecution: (_schema, _document, _operation, variables) => void seen.push(variables) });
    await run(
      'query($size: Size = LARGE, $n: Float, $absent: Int) { echo(size: $size, number: $n) hello(name: "x") __typename things(first: 1) { id } country(id: 1) { others(first: $absent) { id } } }',
      { n: 2 },
    );
    expect(seen).toEqual([{ size: 'l', n: 2 }]);
  });

  test('a known error it throws is the whole answer', async () => {
    let ran = 0;
    const run = runner({
      beforeExecution: () => {
        throw new TooCostly('Too many nodes.');
      },
    });
    const result = await run('{ hello }').finally(() => (ran += 1));
    expect(ran).toBe(1);
    expect(result.data).toBeUndefined();
    expect(result.errors?.[0]).toMatchObject({
      message: 'Too many nodes.',
      extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
    });
  });

  test('any other error stays a fault of ours', async () => {
    const run = runner({
      beforeExecution: () => {
        throw new TypeError('a bug');
      },
    });
    await expect(run('{ hello }')).rejects.toThrow('a bug');
  });
});

describe('variables', () => {
  test.each([
    ['query($id: Int!) { country(id: $id) { id } }', {}, 'Variable "$id" of required type "Int!" was not provided.'],
    [
      'query($id: Int!) { country(id: $id) { id } }',
      { id: 'x' },
      'Variable "$id" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
  ])('%s with %j', async (document, variables, message) => {
    for (const run of [compiled, interpreted]) {
      const { data, errors } = await run(document, variables);
      expect(data).toBeUndefined();
      expect(errors?.map((error) => error.toJSON())).toMatchObject([
        { message, locations: [{ line: 1 }], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  test('many faults are typed as well', async () => {
    const ids = Array.from({ length: 80 }, () => ({}));
    const { errors } = await compiled('query($f: Filter) { echo(filter: $f) }', { f: { ids } });
    expect(errors?.every(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT')).toBe(true);
  });
});

test('errors keep their cause, path and place', async () => {
  const { errors } = await compiled('{\n  again: refused\n}');
  expect(errors?.[0]?.originalError).toBeInstanceOf(Invalid);
  expect(errors?.[0]?.toJSON()).toMatchObject({ path: ['again'], locations: [{ line: 2, column: 3 }] });
});
