// Known errors keep their words; anything else shows a masked sentence and a reference.
import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ArgumentValidationError, AuthorizationError } from 'type-graphql';
import { answerTo, asWholeAnswer, recognise, statusOf } from '../../../src/api/errors.js';
import {
  Conflict,
  Forbidden,
  Invalid,
  InvalidCursor,
  NotFound,
  TimedOut,
  TooCostly,
  TooLarge,
  Unauthenticated,
  Unavailable,
} from '../../../src/errors.js';

const options = { publicSchema: true, reference: () => 'ref-1' };

test.each([
  [new Invalid('Say it.'), 'BAD_USER_INPUT', 400],
  [new InvalidCursor('Say it.'), 'INVALID_CURSOR', 400],
  [new NotFound('TradeFlow', 'Say it.'), 'NOT_FOUND_TRADE_FLOW', 404],
  [new Conflict('Say it.'), 'CONFLICT', 409],
  [new Unauthenticated('Say it.'), 'UNAUTHENTICATED', 401],
  [new Forbidden('Say it.'), 'FORBIDDEN', 403],
  [new TooCostly('Say it.'), 'QUERY_TOO_COMPLEX', 400],
  [new TooLarge('Say it.'), 'PAYLOAD_TOO_LARGE', 413],
  [new Unavailable('Say it.'), 'SERVICE_UNAVAILABLE', 503],
  [new TimedOut('Say it.'), 'DATABASE_TIMEOUT', 504],
])('%p', (error, code, status) => {
  const wrapped = new GraphQLError('outer', {
    originalError: new GraphQLError('inner', { originalError: error }),
    path: ['a'],
  });
  for (const thrown of [error, wrapped, asWholeAnswer(error)]) {
    expect(answerTo(thrown, options)).toMatchObject({ message: 'Say it.', extensions: { code } });
    expect(statusOf(thrown)).toBe(status);
  }
});

test.each([
  ['a bug', new TypeError('x is undefined at /srv/a.js')],
  ['a string', 'MATCH (n)'],
  ['nothing', undefined],
  ['a foreign code', new GraphQLError('Neo.ClientError', { extensions: { code: 'Neo.ClientError' } })],
  [
    'a value that cannot be written',
    new GraphQLError('Int cannot represent "a"', { path: ['a'], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  ],
  ['a wrapped bug', new GraphQLError('secret', { originalError: new Error('secret'), path: ['a'] })],
])('%s is masked', (_name, thrown) => {
  const { message, extensions } = answerTo(thrown, options);
  expect(message).toBe('The server failed on this request, which is not your fault. Reference: ref-1.');
  expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: 'ref-1' });
  expect(recognise(thrown)).toBeUndefined();
});

test('problems are listed when there are any', () => {
  const problems = [{ path: 'input.name', message: 'is empty' }];
  expect(answerTo(new Invalid('Wrong.', problems), options).extensions).toEqual({ code: 'BAD_USER_INPUT', problems });
  expect(answerTo(new Invalid('Wrong.'), options).extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

describe('type-graphql', () => {
  test('its findings become problems, without the input', () => {
    const error = new ArgumentValidationError([
      { property: 'name', target: { secret: 1 }, value: 'x', constraints: { length: 'name is too short' } },
      { property: 'place', children: [{ property: 'code', constraints: { matches: 'code must be three letters' } }] },
    ]);
    const answer = answerTo(error, options);
    expect(answer.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      problems: [
        { path: 'name', message: 'name is too short' },
        { path: 'place.code', message: 'code must be three letters' },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test('a missing right is FORBIDDEN', () => {
    expect(answerTo(new AuthorizationError(), options).extensions.code).toBe('FORBIDDEN');
  });
});

test('suggestions of names are for public schemas, those about data for all', () => {
  const aboutSchema = new GraphQLError('Cannot query field "nam" on type "A". Did you mean "name" or "names"?', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  const closed = { ...options, publicSchema: false };
  expect(answerTo(aboutSchema, options).message).toContain('Did you mean');
  expect(answerTo(aboutSchema, closed).message).toBe('Cannot query field "nam" on type "A".');
  expect(answerTo(new Invalid('No "ZAR". Did you mean "ZAF"?'), closed).message).toContain('ZAF');
});

test('long messages are cut', () => {
  expect(answerTo(new Invalid('x'.repeat(5000)), options).message).toHaveLength(2003);
});
