// Gets a running server for a data directory: adopts the one that lives, or takes the turn and starts one.
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, freePort, isTaken } from './bolt.js';
import { LocalDatabaseError } from './failures.js';
import { launchInTurn, type LaunchOptions } from './launch.js';
import { readPassword } from './password.js';
import { lives, thisProcess } from './process-identity.js';
import { PortTaken } from './server-log.js';
import type { Installation } from './server.js';
import { readRecord, situationOf, writeRecord, type ServerRecord } from './server-record.js';

export interface AcquireOptions extends LaunchOptions {
  /** The port to use; without it the last one if free, else any. */
  port?: number | undefined;
  /** Called only when a server has to be started: adopting one needs no Java. */
  install: () => Promise<Installation>;
}

/** A server that answers, and whether this process answers for it. */
export interface Acquired {
  record: ServerRecord;
  password: string;
  owned: boolean;
  adopted: boolean;
}

/** How long a server that lives may keep silent before it is reported: as long as a start may take. */
const SILENCE_MS = 180_000;

export async function acquireServer(options: AcquireOptions): Promise<Acquired> {
  const { dataDirectory } = options;
  const deadline = Date.now() + SILENCE_MS;
  for (;;) {
    options.signal?.throwIfAborted();
    const record = readRecord(dataDirectory);
    const situation = situationOf(record);
    const acquired =
      situation === 'free'
        ? await start(options, record)
        : situation === 'ask'
          ? await adopt(options, record)
          : undefined;
    if (acquired) return acquired;
    if (record && situation === 'ask' && Date.now() > deadline) {
      throw new LocalDatabaseError(
        `The Neo4j of ${dataDirectory} lives as process ${record.server?.pid} but does not answer. Way out: stop it with "vcg db stop", and start again.`,
      );
    }
    if (situation !== 'free') await sleep(100);
  }
}

async function start(options: AcquireOptions, read: ServerRecord | undefined): Promise<Acquired | undefined> {
  const installation = await options.install();
  const port = await choosePort(options.port, read?.port);
  const turn = writeRecord(options.dataDirectory, read, {
    phase: 'starting',
    port,
    server: null,
    owner: thisProcess(),
  });
  if (turn === undefined) return undefined;
  try {
    const started = await launchInTurn(options, turn, installation);
    return started && { ...started, owned: !options.standsAlone, adopted: false };
  } catch (error) {
    // Between the choice and the start somebody else may have taken a port that nobody insisted on.
    if (error instanceof PortTaken && options.port === undefined) return undefined;
    throw error;
  }
}

async function choosePort(demanded: number | undefined, last: number | undefined): Promise<number> {
  if (demanded !== undefined) {
    if (await isTaken(demanded)) throw new PortTaken(demanded);
    return demanded;
  }
  return last !== undefined && !(await isTaken(last)) ? last : freePort();
}

/** An orphan, whose owner was killed, gets a new owner, so that it is stopped by somebody in the end. */
async function adopt(options: AcquireOptions, record: ServerRecord | undefined): Promise<Acquired | undefined> {
  const password = readPassword(options.dataDirectory);
  if (record === undefined || password === undefined) return undefined;
  const answer = await answerOf(record.port, password);
  if (answer === 'refused') {
    throw new LocalDatabaseError(
      `The Neo4j of ${options.dataDirectory} refuses the password kept there. Way out: put the file "password" back, or start afresh with "vcg db reset".`,
    );
  }
  if (answer === 'silent') return undefined;
  const isOrphan = record.owner !== null && !lives(record.owner);
  if (record.phase === 'running' && !isOrphan) return { record, password, owned: false, adopted: true };
  // Still marked as starting by a living owner: that one will mark it as running.
  if (!isOrphan) return undefined;
  const owner = options.standsAlone ? null : thisProcess();
  const mine = writeRecord(options.dataDirectory, record, { ...record, phase: 'running', owner });
  return mine && { record: mine, password, owned: owner !== null, adopted: true };
}
