import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDirectory, makeOnce } from '../../../src/neo4j/cache.js';
import { removeTemporaryFolders, temporaryFolder } from './fake-commands.js';

afterAll(removeTemporaryFolders);

test('the cache is where the user wants it', () => {
  expect(cacheDirectory({ VCG_CACHE: '/a', XDG_CACHE_HOME: '/b', HOME: '/c' })).toBe('/a');
  expect(cacheDirectory({ XDG_CACHE_HOME: '/b', HOME: '/c' })).toBe('/b/value-chain-graph');
  expect(cacheDirectory({ HOME: '/c' })).toBe('/c/.cache/value-chain-graph');
});

describe('making a thing once', () => {
  test('of several at the same time one makes it, and the others wait', async () => {
    const target = join(temporaryFolder(), 'thing');
    let made = 0;
    const make = async (draft: string): Promise<void> => {
      made += 1;
      await sleep(50);
      expect(existsSync(target)).toBe(false);
      writeFileSync(draft, 'whole');
    };
    await Promise.all([makeOnce(target, make), makeOnce(target, make), makeOnce(target, make)]);
    expect(made).toBe(1);
    expect(readFileSync(target, 'utf8')).toBe('whole');
  });

  test('a failure leaves nothing, and the next attempt is free', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'thing');
    const fail = async (draft: string): Promise<void> => {
      writeFileSync(draft, 'half');
      throw new Error('cut off');
    };
    await expect(makeOnce(target, fail)).rejects.toThrow('cut off');
    expect(readdirSync(folder)).toEqual([]);
    await makeOnce(target, async (draft) => writeFileSync(draft, 'whole'));
    expect(readdirSync(folder)).toEqual(['thing']);
  });

  test('the turn and the drafts of a maker that was killed are taken over', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'thing');
    const killed = { token: 'x', maker: { pid: process.pid, started: 'another time' } };
    writeFileSync(`${target}.making`, JSON.stringify(killed));
    writeFileSync(`${target}.draft-x`, 'half');
    await makeOnce(target, async (draft) => writeFileSync(draft, 'whole'));
    expect(readdirSync(folder)).toEqual(['thing']);
  });
});
