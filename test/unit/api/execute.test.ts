// What runs before execution: coerced variables, the caller's check, and errors that keep their cause.
import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { Invalid, TooCostly } from '../../../src/errors.js';
import { createExecutor } from '../../../src/api/execute.js';
import type { ExecutorOptions } from '../../../src/api/execute.js';
import { toySchema } from '../../support/http/toy-schema.js';
import type { ToyContext } from '../../support/http/toy-schema.js';

const context: ToyContext = { requestId: 'test', signal: new AbortController().signal };

function runner(options: Partial<ExecutorOptions<ToyContext>> = {}) {
  const executor = createExecutor<ToyContext>({ schema: toySchema, ...options });
  return (text: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<ExecutionResult> => {
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('no operation');
    return executor({ document, operation, variables, context });
  };
}

const ask = runner();

const dataOf = async (result: Promise<ExecutionResult>): Promise<unknown> =>
  JSON.parse(JSON.stringify((await result).data));

test('a mutation runs its fields one after the other', async () => {
  const document = 'mutation { first: add(by: 1) second: add(by: 1) third: add(by: 1) }';
  const { first, second, third } = (await dataOf(ask(document))) as Record<string, number>;
  expect([second, third]).toEqual([(first ?? 0) + 1, (first ?? 0) + 2]);
});

describe('before execution', () => {
  test('variables are seen coerced, defaults included', async () => {
    const seen: unknown[] = [];
    const run = runner({ beforeExecution: (_document, _operation, variables) => void seen.push(variables) });
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
    const { data, errors } = await ask(document, variables);
    expect(data).toBeUndefined();
    expect(errors?.map((error) => error.toJSON())).toMatchObject([
      { message, locations: [{ line: 1 }], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('many faults are typed as well', async () => {
    const ids = Array.from({ length: 80 }, () => ({}));
    const { errors } = await ask('query($f: Filter) { echo(filter: $f) }', { f: { ids } });
    expect(errors?.every(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT')).toBe(true);
  });
});

test('errors keep their cause, path and place', async () => {
  const { errors } = await ask('{\n  again: refused\n}');
  expect(errors?.[0]?.originalError).toBeInstanceOf(Invalid);
  expect(errors?.[0]?.toJSON()).toMatchObject({ path: ['again'], locations: [{ line: 2, column: 3 }] });
});
