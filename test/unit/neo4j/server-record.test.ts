import { afterAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { endProcess, identify, lives, thisProcess, type ProcessIdentity } from '../../../src/neo4j/process-identity.js';
import { readRecord, situationOf, writeRecord, type RecordContent } from '../../../src/neo4j/server-record.js';
import { removeTemporaryFolders, temporaryFolder } from './fake-commands.js';

afterAll(removeTemporaryFolders);

const here = thisProcess();
/** This process's number at another time: a number that was given away again. */
const reused: ProcessIdentity = { pid: here.pid, started: '1' };

const content = (change: Partial<RecordContent>): RecordContent => ({
  phase: 'running',
  port: 7687,
  server: here,
  owner: here,
  ...change,
});

describe('what is to be done about a record', () => {
  test.each<[string, RecordContent | undefined, ReturnType<typeof situationOf>]>([
    ['none', undefined, 'free'],
    ['stopped', content({ phase: 'stopped', server: null, owner: null }), 'free'],
    ['a living server', content({}), 'ask'],
    ['a living server whose owner is gone', content({ owner: reused }), 'ask'],
    ['a dead server, its number reused', content({ server: reused }), 'free'],
    ['a living owner about to start', content({ phase: 'starting', server: null }), 'wait'],
    ['an owner that died before it started', content({ phase: 'starting', server: null, owner: reused }), 'free'],
    ['an owner that died while it started', content({ phase: 'starting', owner: reused }), 'ask'],
    ['a server on its way out', content({ phase: 'stopping' }), 'wait'],
    ['a server that has gone out', content({ phase: 'stopping', server: reused }), 'free'],
  ])('%s', (_, record, situation) => {
    expect(situationOf(record && { ...record, token: '' })).toBe(situation);
  });
});

describe('writing a record', () => {
  test('the first one wins, and only once', () => {
    const folder = temporaryFolder();
    expect(writeRecord(folder, undefined, content({ port: 1 }))).toBeDefined();
    expect(writeRecord(folder, undefined, content({ port: 2 }))).toBeUndefined();
    expect(readRecord(folder)?.port).toBe(1);
  });

  test('only who saw the present content replaces it', () => {
    const folder = temporaryFolder();
    const first = writeRecord(folder, undefined, content({ port: 1 }));
    const second = writeRecord(folder, first, content({ port: 2 }));
    expect(second).toBeDefined();
    expect(writeRecord(folder, first, content({ port: 3 }))).toBeUndefined();
    expect(readRecord(folder)).toEqual(second);
    expect(readdirSync(folder)).toEqual(['server.json']);
  });
});

describe('the life of a process', () => {
  test('is told from that of another with the same number', () => {
    expect(lives(here)).toBe(true);
    expect(lives(reused)).toBe(false);
    expect(lives(null)).toBe(false);
  });

  test('is ended by force when SIGTERM is not heeded', async () => {
    const child = spawn('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done']);
    await once(child.stdout, 'data');
    const identity = identify(child.pid ?? 0);
    expect(identity && lives(identity)).toBe(true);
    if (identity) await endProcess(identity, 200);
    expect(identity && lives(identity)).toBe(false);
  });
});
