// Measures what judging by the day costs: this API with and without it, over a graph of dated records that are all in force.
import { assertAgreement } from './compare/agreement.js';
import type { Cell } from './measure/rounds.js';
import { measureOperations } from './operations-measurement.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { meanRatio, perSecond, roundRatios } from './report/ratios.js';
import { thisApi, thisApiWithoutValidity } from './servers/contestants.js';
import { say } from './session.js';

const connections = 16;

function costs(cells: readonly Cell[], judging: string, forgetful: string): string {
  // Of the time or the work of a request: above 1 is what judging adds.
  const ratios = [
    roundRatios(cells, forgetful, judging, connections, perSecond),
    roundRatios(cells, judging, forgetful, connections, ({ p50Ms }) => p50Ms),
    roundRatios(cells, judging, forgetful, connections, ({ serverCpuMs }) => serverCpuMs),
    roundRatios(cells, judging, forgetful, connections, ({ databaseCpuMs }) => databaseCpuMs),
  ];
  const operations = [...(ratios[0]?.keys() ?? [])];
  return table(
    ['operation', 'time a request (throughput)', 'p50', 'processor of the server', 'processor of the database'],
    [
      ...operations.map((operation) => [operation, ...ratios.map((ratio) => ratio.get(operation) ?? Number.NaN)]),
      ['geometric mean', ...ratios.map((ratio) => meanRatio(ratio))],
    ],
  );
}

export const measureValidity = (options: Options): Promise<void> =>
  measureOperations(options, {
    name: 'validity',
    validity: 'lasting',
    operations: options.operations,
    connections: [connections],
    contestants: ({ connection }) => [thisApi(connection), thisApiWithoutValidity(connection)],
    check: async ({ running, variables }) => {
      for (const operation of options.operations) {
        await assertAgreement(running, operation, variables.get(operation.name) ?? []);
      }
      say(`With and without judging by the day, all answers to ${options.operations.length} operations are the same.`);
    },
    tables: ({ cells }) => costs(cells, 'this-api', 'this-api-without-validity'),
  });
