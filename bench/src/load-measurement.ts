// Measures all operations under load, once the servers are known to agree.
import { assertAgreement } from './compare/agreement.js';
import { assertCorruptedIsRejected } from './compare/self-test.js';
import { assertSightMatters, showingInvented } from './compare/sight.js';
import { measureOperations } from './operations-measurement.js';
import type { Options } from './options.js';
import { loadTables } from './report/load-tables.js';
import { thisApi, thisApiWithoutValidity } from './servers/contestants.js';
import { contestants, say } from './session.js';

const sampleSize = 25;

export const measureLoad = (options: Options): Promise<void> =>
  measureOperations(options, {
    name: 'load',
    operations: options.operations,
    connections: options.connections,
    contestants: (session) => contestants(options, session),
    check: async ({ session, running, variables }) => {
      const { operations } = options;
      for (const operation of operations) {
        await assertAgreement(running, operation, (variables.get(operation.name) ?? []).slice(0, sampleSize));
      }
      say(`${running.length} servers agree on ${operations.length} operations, ${sampleSize} answers each.`);
      const [reference] = running;
      if (!reference) throw new Error('No server is named.');
      const rejected = await assertCorruptedIsRejected(reference, operations, variables);
      say(`The comparison rejects a corrupted server (${rejected} answers).`);
      const sound = thisApi(session.connection);
      await assertSightMatters(session, operations, variables, sound, [
        { fault: 'forgets the day', contestant: thisApiWithoutValidity(session.connection), shows: ({ walks }) => walks },
        { fault: 'shows what is invented', contestant: showingInvented(sound), shows: () => true },
      ]);
      say('The comparison rejects a server that forgets the day, and one that shows what is invented.');
    },
    tables: loadTables,
  });
