// Proves that the comparison would notice a server that forgets the day or takes another one, or shows what is invented.
import type { Operation, Variables } from '../operations/operation.js';
import type { Contestant } from '../servers/contestants.js';
import type { Session } from '../session.js';
import type { Running } from './agreement.js';
import { ask } from './ask.js';
import { firstDifference } from './difference.js';

/** A server that sees what it should not. */
export interface Mistaken {
  readonly fault: string;
  readonly contestant: Contestant;
  /** Whether the fault can show in the answers to an operation. */
  shows(operation: Operation): boolean;
}

/** The same server, asked for another day. */
export const onAnotherDay = (contestant: Contestant): Contestant => ({
  ...contestant,
  request: (operation, given) => contestant.request(operation, { ...given, day: '1990' }),
});

/** The same server, asked for what is invented too. */
export const showingInvented = (contestant: Contestant): Contestant => ({
  ...contestant,
  request: ({ thisApi: form, ...operation }, given) => {
    const document = form.document.replace('asOf: $day', 'asOf: $day, includeSynthetic: true');
    return contestant.request({ ...operation, thisApi: { ...form, document } }, given);
  },
});

/** Whether one of the variables is answered otherwise by a server that sees otherwise. */
async function isNoticed(servers: readonly Running[], operation: Operation, list: readonly Variables[]): Promise<boolean> {
  for (const given of list) {
    const answers = [];
    for (const { contestant, server } of servers) {
      answers.push(contestant.answer(operation, await ask(server.origin, contestant.request(operation, given))));
    }
    if (firstDifference(answers[0], answers[1]) !== undefined) return true;
  }
  return false;
}

/** Asks a sound server and each mistaken one until an answer differs; throws where none does. */
export async function assertSightMatters(
  session: Session,
  operations: readonly Operation[],
  variables: ReadonlyMap<string, readonly Variables[]>,
  sound: Contestant,
  mistaken: readonly Mistaken[],
): Promise<void> {
  const reference = await session.start(sound);
  for (const { fault, contestant, shows } of mistaken) {
    // What is only asked otherwise needs no server of its own.
    const sameServer = contestant.program === sound.program;
    const wrong = sameServer ? { ...reference, contestant } : await session.start(contestant);
    for (const operation of operations.filter((one) => shows(one))) {
      if (await isNoticed([reference, wrong], operation, variables.get(operation.name) ?? [])) continue;
      throw new Error(`A server that ${fault} passes as sound in ${operation.name}.`);
    }
    if (!sameServer) await wrong.server.stop();
  }
  await reference.server.stop();
}
