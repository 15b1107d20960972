// Proves that the comparison would notice a server that answers for another day, or shows what is invented.
import type { Operation, Variables } from '../operations/operation.js';
import { thisApi, type Contestant } from '../servers/contestants.js';
import type { Session } from '../session.js';
import { ask } from './ask.js';
import { firstDifference } from './difference.js';

/** The same server, asked for another day. */
const onAnotherDay = (contestant: Contestant): Contestant => ({
  ...contestant,
  request: (operation, given) => contestant.request(operation, { ...given, day: '1990' }),
});

/** The same server, asked for what is invented too. */
const showingInvented = (contestant: Contestant): Contestant => ({
  ...contestant,
  request: ({ thisApi: form, ...operation }, given) => {
    const document = form.document.replace('asOf: $day', 'asOf: $day, includeSynthetic: true');
    return contestant.request({ ...operation, thisApi: { ...form, document } }, given);
  },
});

/** Whether one of the variables is answered otherwise by a server that sees otherwise. */
async function isNoticed([sound, other]: readonly [Contestant, Contestant], origin: string, operation: Operation, list: readonly Variables[]) {
  for (const given of list) {
    const answers = [];
    for (const contestant of [sound, other]) {
      answers.push(contestant.answer(operation, await ask(origin, contestant.request(operation, given))));
    }
    if (firstDifference(answers[0], answers[1]) !== undefined) return true;
  }
  return false;
}

/** Asks each operation with its variables, seen rightly and wrongly, until an answer differs; throws where none does. */
export async function assertSightMatters(
  session: Session,
  operations: readonly Operation[],
  variables: ReadonlyMap<string, readonly Variables[]>,
): Promise<void> {
  const sound = thisApi(session.connection);
  const { server } = await session.start(sound);
  for (const operation of operations) {
    const wrong = [
      ...(operation.walks ? [{ fault: 'answers for another day', seen: onAnotherDay(sound) }] : []),
      { fault: 'shows what is invented', seen: showingInvented(sound) },
    ];
    for (const { fault, seen } of wrong) {
      if (await isNoticed([sound, seen], server.origin, operation, variables.get(operation.name) ?? [])) continue;
      throw new Error(`A server that ${fault} passes as sound in ${operation.name}.`);
    }
  }
  await server.stop();
}
