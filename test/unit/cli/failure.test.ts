// What the command line says of a failure, and the code it exits with.
import { expect, test } from '@jest/globals';
import { failureOf } from '../../../src/cli/failure.js';
import { settings, ConfigError } from '../../../src/config.js';
import { Conflict } from '../../../src/errors.js';

test('a failure that explains itself is its message alone', () => {
  expect(failureOf(new ConfigError(settings.publicSchema, 'yes'))).toEqual({
    text: 'VCG_PUBLIC_SCHEMA is "yes"; it must be true or false.',
    exitCode: 2,
  });
});

test('an error of the API comes with its reason in the same line', () => {
  const conflict = new Conflict('Another record has the same key.', [], {
    cause: new Error('Node(1)\n already exists'),
  });
  expect(failureOf(conflict)).toEqual({
    text: 'Another record has the same key. (Node(1) already exists)',
    exitCode: 1,
  });
});

test('a fault of ours is told whole', () => {
  const { text, exitCode } = failureOf(new TypeError('is not a function'));
  expect(text).toMatch(/^TypeError: is not a function\n +at /);
  expect(exitCode).toBe(1);
});
