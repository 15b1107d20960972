// One cell of the tables: one server, one operation, one number of connections, measured once a round.
import type { Load } from '../load/load.js';
import type { LoadRequest } from '../load/message.js';
import { processorTime, residentMemory } from './process-usage.js';
import { percentile, sorted } from './statistics.js';

/** What one round of a cell found. */
export interface Round {
  readonly requests: number;
  readonly failures: number;
  /** The first failure in words. */
  readonly failure?: string;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of both processes for each request. */
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
  readonly serverMemoryMb: number;
}

export interface MeasuredRound extends Round {
  readonly latencies: Float64Array;
}

export interface Measured {
  readonly load: Load;
  readonly origin: string;
  readonly serverPid: number;
  readonly databasePid: number;
  readonly requests: readonly LoadRequest[];
  readonly connections: number;
  readonly milliseconds: number;
  /** Rounds begin at different places of the list. */
  readonly beginAt: number;
}

export async function measureRound(measured: Measured): Promise<MeasuredRound> {
  const { load, origin, serverPid, databasePid, requests, connections, milliseconds, beginAt } = measured;
  const before = [processorTime(serverPid), processorTime(databasePid)] as const;
  const report = await load.run({ origin, requests, connections, milliseconds, beginAt });
  const after = [processorTime(serverPid), processorTime(databasePid)] as const;
  const inOrder = sorted(report.latencies);
  const count = Math.max(1, inOrder.length);
  return {
    requests: inOrder.length,
    failures: report.failures,
    ...(report.failure === undefined ? {} : { failure: report.failure }),
    seconds: report.milliseconds / 1_000,
    p50Ms: percentile(inOrder, 0.5),
    p99Ms: percentile(inOrder, 0.99),
    serverCpuMs: (after[0] - before[0]) / count,
    databaseCpuMs: (after[1] - before[1]) / count,
    serverMemoryMb: residentMemory(serverPid).now,
    latencies: report.latencies,
  };
}
