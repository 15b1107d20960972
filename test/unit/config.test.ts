// The environment: defaults, what is allowed, and one line for what is not.
import { isAbsolute, join } from 'node:path';
import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../../src/api/limits/limits.js';
import { ConfigError, limitSettings, projectRoot, readConfig, settings, type Environment } from '../../src/config.js';

const read = (environment: Environment) => readConfig(environment, '/project');

test('nothing set gives the documented defaults', () => {
  expect(read({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    home: '/project/.vcg',
    dataSets: ['seed', 'reference', 'demo'],
    publicSchema: true,
    answerCacheMb: 16,
    logLevel: 'info',
    limits: defaultLimits,
  });
});

test('an empty variable is one that is not set', () => {
  expect(read({ PORT: '', NEO4J_URI: ' ', VCG_MAX_DEPTH: '' })).toEqual(read({}));
});

test('every setting is read', () => {
  expect(
    read({
      PORT: '0',
      HOST: '0.0.0.0',
      NEO4J_URI: 'neo4j+s://example.org',
      NEO4J_USERNAME: 'me',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'graph',
      VCG_HOME: '/var/lib/vcg',
      VCG_DATA_SETS: 'seed',
      VCG_PUBLIC_SCHEMA: 'false',
      VCG_ANSWER_CACHE_MB: '0',
      VCG_LOG_LEVEL: 'warn',
      VCG_MAX_DEPTH: '7',
    }),
  ).toEqual({
    port: 0,
    host: '0.0.0.0',
    neo4j: { uri: 'neo4j+s://example.org', username: 'me', password: 'secret', database: 'graph' },
    home: '/var/lib/vcg',
    dataSets: ['seed'],
    publicSchema: false,
    answerCacheMb: 0,
    logLevel: 'warn',
    limits: { ...defaultLimits, depth: 7 },
  });
});

test('the user is neo4j and the database the standard one unless they are named', () => {
  const { neo4j } = read({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD: 'secret' });
  expect(neo4j).toEqual({ uri: 'bolt://localhost:7687', username: 'neo4j', password: 'secret' });
});

describe('a value that cannot be used is told in one line, with the variable and what is allowed', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT is "http"; it must be a whole number from 0 (any free port) to 65535.'],
    [{ PORT: '65536' }, 'PORT is "65536"; it must be a whole number from 0 (any free port) to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1"; it must be a whole number from 0 (any free port) to 65535.'],
    [{ PORT: '4e3' }, 'PORT is "4e3"; it must be a whole number from 0 (any free port) to 65535.'],
    [
      { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' },
      'NEO4J_URI is "http://localhost:7474"; it must be an address such as bolt://localhost:7687 or neo4j+s://example.org.',
    ],
    [
      { NEO4J_URI: 'bolt://localhost' },
      'NEO4J_PASSWORD is not set, but NEO4J_URI is set; it must be the password of that user.',
    ],
    [
      { VCG_DATA_SETS: 'seed, toys' },
      'VCG_DATA_SETS is "seed, toys"; it must be one or more of seed, reference, demo, with commas between them.',
    ],
    [{ VCG_PUBLIC_SCHEMA: 'yes' }, 'VCG_PUBLIC_SCHEMA is "yes"; it must be true or false.'],
    [
      { VCG_LOG_LEVEL: 'loud' },
      'VCG_LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [{ VCG_MAX_DEPTH: '0' }, 'VCG_MAX_DEPTH is "0"; it must be a whole number from 1.'],
  ])('%j', (environment, message) => {
    expect(() => read(environment)).toThrow(new Error(message));
    expect(() => read(environment)).toThrow(ConfigError);
    expect(() => read(environment)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

test('every default is allowed, every setting is described, no variable is declared twice', () => {
  const all = [...Object.values(settings), ...limitSettings];
  for (const setting of all) {
    if ('standard' in setting) expect(setting.type.safeParse(setting.standard).success).toBe(true);
    expect(setting.description).toMatch(/^[A-Z].*[^.]$/);
  }
  expect(new Set(all.map(({ variable }) => variable)).size).toBe(all.length);
});

test('the root of the project is found', () => {
  expect(isAbsolute(projectRoot)).toBe(true);
  expect(existsSync(join(projectRoot, 'package.json'))).toBe(true);
});
