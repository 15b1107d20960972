// The tables of the load: throughput and ratios, latencies, processor time, memory.
import type { Cell } from '../measure/rounds.js';
import { geometricMean, sum } from '../measure/statistics.js';
import { table } from './markdown.js';
import { meanRatio, throughputRatios } from './ratios.js';
import type { Figures } from './result.js';

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** A line for each cell in which requests failed; their time counts, their number does not. */
function failureLines(cells: readonly Cell[]): string[] {
  return cells.flatMap(({ server, operation, connections, rounds }) => {
    const failed = sum(rounds.map(({ failures }) => failures));
    const words = rounds.find(({ failure }) => failure)?.failure ?? '';
    return failed > 0 ? [`- ${server}, ${operation}, ${connections} connections: ${failed} failed, such as \`${words.slice(0, 200)}\``] : [];
  });
}

export function loadTables({ cells, memory }: Figures): string {
  const servers = unique(cells.map(({ server }) => server));
  const operations = unique(cells.map(({ operation }) => operation));
  const [first = '', ...others] = servers;
  const cellOf = (server: string, operation: string, connections: number): Cell | undefined =>
    cells.find((cell) => cell.server === server && cell.operation === operation && cell.connections === connections);

  const ofConnections = (connections: number): string[] => {
    const ratios = others.map((other) => throughputRatios(cells, first, other, connections));
    const row = (of: (cell: Cell) => number) => (operation: string) =>
      servers.map((server) => {
        const cell = cellOf(server, operation, connections);
        return cell ? of(cell) : Number.NaN;
      });
    const means = (of: (cell: Cell) => number) =>
      servers.map((_server, index) => geometricMean(operations.map((operation) => row(of)(operation)[index] ?? Number.NaN)));
    const lines = (of: (cell: Cell) => number) => [
      ...operations.map((operation) => [operation, ...row(of)(operation)]),
      ['geometric mean', ...means(of)],
    ];
    return [
      `### ${connections} connection${connections === 1 ? '' : 's'}`,
      'Requests a second, and the throughput of the first server over that of each other (median of the rounds):',
      table(
        ['operation', ...servers, ...others.map((other) => `${first} / ${other}`)],
        [
          ...operations.map((operation) => [
            operation,
            ...row(({ requestsPerSecond }) => requestsPerSecond)(operation),
            ...ratios.map((ratio) => ratio.get(operation) ?? Number.NaN),
          ]),
          ['geometric mean', ...means(({ requestsPerSecond }) => requestsPerSecond), ...ratios.map(meanRatio)],
        ],
      ),
      'Latency in milliseconds, p50 and p99:',
      table(
        ['operation', ...servers.flatMap((server) => [`${server} p50`, 'p99'])],
        operations.map((operation) => [
          operation,
          ...servers.flatMap((server) => {
            const cell = cellOf(server, operation, connections);
            return [cell?.p50Ms ?? Number.NaN, cell?.p99Ms ?? Number.NaN];
          }),
        ]),
      ),
      'Processor time a request in milliseconds, of the server:',
      table(['operation', ...servers], lines(({ serverCpuMs }) => serverCpuMs)),
      'and of the database:',
      table(['operation', ...servers], lines(({ databaseCpuMs }) => databaseCpuMs)),
    ];
  };
  const failures = failureLines(cells);
  return [
    ...unique(cells.map(({ connections }) => connections)).flatMap(ofConnections),
    ...(failures.length > 0 ? ['### Failed requests', failures.join('\n')] : []),
    '### Memory',
    'Resident memory in megabytes after all rounds, and the most of the whole run:',
    table(['process', 'after', 'most'], memory.map(({ server, now, most }) => [server, now, most])),
  ].join('\n\n');
}
