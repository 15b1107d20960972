// Measures all cells in rounds, so that what else the machine does falls on all servers alike.
import type { Load } from '../load/load.js';
import type { Running } from '../compare/agreement.js';
import type { Operation, Variables } from '../operations/operation.js';
import { measureRound, type MeasuredRound, type Round } from './cell.js';
import { percentile, sorted, sum } from './statistics.js';

export interface Cell {
  readonly server: string;
  readonly operation: string;
  readonly connections: number;
  readonly rounds: readonly Round[];
  /** Over all rounds together. */
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
}

export interface RoundsPlan {
  /** A server may be measured over a database of its own. */
  readonly running: readonly (Running & { readonly databasePid: number })[];
  readonly operations: readonly Operation[];
  /** What a server is asked: the same of all, unless they serve different graphs. */
  variables(server: string, operation: string): readonly Variables[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly milliseconds: number;
  progress(line: string): void;
}

/** The same entries, beginning with another one each time. */
const rotated = <T>(entries: readonly T[], by: number): T[] => entries.map((_entry, index) => entries[(index + by) % entries.length] as T);

function summedUp(server: string, operation: string, connections: number, measured: readonly MeasuredRound[]): Cell {
  const latencies = sorted(measured.flatMap(({ latencies: some }) => [...some]));
  const requests = sum(measured.map((round) => round.requests));
  const each = (of: (round: Round) => number): number => sum(measured.map((round) => of(round) * round.requests)) / requests;
  return {
    server,
    operation,
    connections,
    rounds: measured.map(({ latencies: _dropped, ...round }) => round),
    requestsPerSecond: requests / sum(measured.map(({ seconds }) => seconds)),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    serverCpuMs: each(({ serverCpuMs }) => serverCpuMs),
    databaseCpuMs: each(({ databaseCpuMs }) => databaseCpuMs),
  };
}

export async function measureRounds(plan: RoundsPlan, load: Load): Promise<Cell[]> {
  const { running, operations, connections, rounds, milliseconds } = plan;
  const found = new Map<string, { server: string; operation: string; connections: number; measured: MeasuredRound[] }>();
  const visit = async (round: number, count: number, keep: boolean): Promise<void> => {
    for (const [index, operation] of operations.entries()) {
      for (const { contestant, server, databasePid } of rotated(running, round + index)) {
        const requests = plan.variables(contestant.name, operation.name).map((given) => contestant.request(operation, given));
        const measured = await measureRound({
          load,
          origin: server.origin,
          serverPid: server.pid,
          databasePid,
          requests,
          connections: count,
          milliseconds,
          beginAt: round * 25,
        });
        if (!keep) continue;
        const key = `${contestant.name} ${operation.name} ${count}`;
        const cell = found.get(key) ?? { server: contestant.name, operation: operation.name, connections: count, measured: [] };
        cell.measured.push(measured);
        found.set(key, cell);
      }
    }
  };
  // Compilers in all processes and plans in the database are warm before anything counts.
  plan.progress('Warming up …');
  await visit(0, Math.max(...connections), false);
  for (const count of connections) {
    for (let round = 0; round < rounds; round += 1) {
      plan.progress(`${count} connections, round ${round + 1} of ${rounds}`);
      await visit(round, count, true);
    }
  }
  return [...found.values()].map(({ server, operation, connections: count, measured }) =>
    summedUp(server, operation, count, measured),
  );
}
