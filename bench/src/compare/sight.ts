// Proves that the comparison would notice a server that forgets the day, or shows what is invented.
import type { Operation, Variables } from '../operations/operation.js';
import { thisApi, thisApiWithoutValidity, type Contestant } from '../servers/contestants.js';
import type { Session } from '../session.js';
import { ask } from './ask.js';
import { firstDifference } from './difference.js';

/** The same server, asked for what is invented too. */
const showingInvented = (contestant: Contestant): Contestant => ({
  ...contestant,
  request: ({ thisApi: form, ...operation }, given) => {
    const document = form.document.replace('asOf: $day', 'asOf: $day, includeSynthetic: true');
    return contestant.request({ ...operation, thisApi: { ...form, document } }, given);
  },
});

/** Asks each operation with all its variables, seen rightly and wrongly; throws where the answers never differ. Returns how often they do. */
export async function assertSightMatters(
  session: Session,
  operations: readonly Operation[],
  variables: ReadonlyMap<string, readonly Variables[]>,
): Promise<string> {
  const sound = thisApi(session.connection);
  const sounding = await session.start(sound);
  const forgetful = await session.start(thisApiWithoutValidity(session.connection));
  const wrong = [
    { fault: 'forgets the day', running: forgetful, shows: ({ walks }: Operation) => walks },
    { fault: 'shows what is invented', running: { ...sounding, contestant: showingInvented(sound) }, shows: () => true },
  ];
  const counts = [];
  for (const { fault, running, shows } of wrong) {
    let differing = 0;
    for (const operation of operations.filter(shows)) {
      let noticed = 0;
      for (const given of variables.get(operation.name) ?? []) {
        const answers = [];
        for (const { contestant, server } of [sounding, running]) {
          answers.push(contestant.answer(operation, await ask(server.origin, contestant.request(operation, given))));
        }
        if (firstDifference(answers[0], answers[1]) !== undefined) noticed += 1;
      }
      if (noticed === 0) throw new Error(`A server that ${fault} passes as sound in ${operation.name}.`);
      differing += noticed;
    }
    counts.push(`${differing} for one that ${fault}`);
  }
  await Promise.all([sounding, forgetful].map(({ server }) => server.stop()));
  return counts.join(', ');
}
