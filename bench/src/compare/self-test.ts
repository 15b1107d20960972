// Proves that the comparison notices a wrong server: one that damages every answer has to be rejected.
import type { Json, Operation, Variables } from '../operations/operation.js';
import { builtPath } from '../servers/built.js';
import { startServer } from '../servers/child.js';
import { ask } from './ask.js';
import type { Running } from './agreement.js';
import { damages } from './damage.js';
import { firstDifference } from './difference.js';

/** An answer that cannot even be read is rejected, too. */
function isRejected(sound: Json, read: () => Json): boolean {
  try {
    return firstDifference(sound, read()) !== undefined;
  } catch {
    return true;
  }
}

/** Returns how many damaged answers were rejected; throws where a damage passes unnoticed. */
export async function assertCorruptedIsRejected(
  { contestant, server }: Running,
  operations: readonly Operation[],
  samples: ReadonlyMap<string, readonly Variables[]>,
): Promise<number> {
  const corrupted = await startServer({
    name: 'corrupted',
    command: [builtPath('servers/corrupted')],
    environment: { VCG_BENCH_ORIGIN: server.origin },
    readyPath: '/',
  });
  let rejected = 0;
  try {
    for (const operation of operations) {
      for (const damage of damages) {
        let noticed = 0;
        for (const given of (samples.get(operation.name) ?? []).slice(0, 10)) {
          const request = contestant.request(operation, given);
          const sound = contestant.answer(operation, await ask(server.origin, request));
          const wrong = await ask(corrupted.origin, { ...request, path: `/${damage}${request.path}` });
          if (isRejected(sound, () => contestant.answer(operation, wrong))) noticed += 1;
        }
        if (noticed === 0) throw new Error(`A server with a ${damage} damage passes as sound in ${operation.name}.`);
        rejected += noticed;
      }
    }
  } finally {
    await corrupted.stop();
  }
  return rejected;
}
