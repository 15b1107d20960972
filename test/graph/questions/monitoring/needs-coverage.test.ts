// Which needs something treats, against a reading finding by finding.
import { expect, test } from '@jest/globals';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { EventOracle, randomEvents } from '../../../support/questions/monitoring/events.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Coverage {
  topics: number;
  covered: number;
  share: number | null;
  uncovered: { id: string }[];
  needs: { topic: { id: string }; findings: { id: string }[]; coveredBy: { id: string }[] }[];
}

const api = scratchApi();

const fields = 'topics covered share uncovered { id } needs { topic { id } findings { id } coveredBy { id } }';
const ids = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id);

test.each(['event', 'project'])(
  'random needs agree with a reading finding by finding, by %s',
  async (subject) => {
    const world = randomEvents();
    await api.load(smallGraph(world.nodes, world.links));
    for (const when of occasions([...boundaryDays(world, 8), '1900-01-01', '2100-12-31'])) {
      const oracle = new EventOracle(world, when);
      const answers = await askEach<Coverage>(
        api,
        subject === 'event' ? world.ids('evt') : world.ids('prj'),
        (id) => `needsCoverage(${subject}: "${id}", ${written(when)}) { ${fields} }`,
      );
      for (const [id, { topics, covered, share, uncovered, needs }] of answers) {
        const expected = oracle.needs(subject === 'event' ? [id] : oracle.eventsOf(id));
        expect(
          needs.map((need) => ({ topic: need.topic.id, findings: ids(need.findings), coveredBy: ids(need.coveredBy) })),
        ).toEqual(expected);
        const open = expected.filter(({ coveredBy }) => coveredBy.length === 0);
        expect(ids(uncovered)).toEqual(open.map(({ topic }) => topic));
        expect([topics, covered]).toEqual([expected.length, expected.length - open.length]);
        expect(share).toBe(expected.length === 0 ? null : (expected.length - open.length) / expected.length);
      }
    }
  },
  240_000,
);

test('tells of needs without a topic, and asks for an event or a project', async () => {
  await api.load(
    smallGraph({ 'evt:one': {}, 'prj:one': {}, 'fin:one': { kinds: ['CAPACITY_NEED'] } }, [
      ['fin:one', 'RAISED_AT', 'evt:one'],
    ]),
  );
  expect(
    await api.answer(
      '{ needsCoverage(event: "evt:one") { topics share uncovered { id } warnings explain { excluded } } }',
    ),
  ).toEqual({
    needsCoverage: {
      topics: 0,
      share: null,
      uncovered: [],
      warnings: ['No need with a topic is on record, so there is no share.', '1 need is about no topic on record.'],
      explain: { excluded: ['1 need without a topic.'] },
    },
  });
  const codeOf = async (given: string) =>
    (await api.ask(`{ needsCoverage${given} { share } }`)).errors?.[0]?.extensions.code;
  expect(await codeOf('')).toBe('BAD_USER_INPUT');
  expect(await codeOf('(event: "evt:one", project: "prj:one")')).toBe('BAD_USER_INPUT');
  expect(await codeOf('(project: "prj:nowhere")')).toBe('NOT_FOUND_PROJECT');
});
