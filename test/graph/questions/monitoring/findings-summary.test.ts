// What was found at events by kind, topic and country, against a reading finding by finding.
import { expect, test } from '@jest/globals';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { EventOracle, randomEvents } from '../../../support/questions/monitoring/events.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Summary {
  rows: { kind: string | null; group: { id: string } | null; count: number; findings: { id: string }[] }[];
  warnings: string[];
}

const api = scratchApi();

const fields = 'rows { kind group { id } count findings { id } } warnings';

test.each(['KIND', 'TOPIC', 'COUNTRY'])(
  'random events by %s agree with a reading finding by finding',
  async (by) => {
    const world = randomEvents();
    await api.load(smallGraph(world.nodes, world.links));
    for (const when of occasions([...boundaryDays(world, 8), '1900-01-01', '2100-12-31'])) {
      const oracle = new EventOracle(world, when);
      for (const kind of [undefined, 'CAPACITY_NEED']) {
        const answers = await askEach<Summary>(
          api,
          world.ids('evt'),
          (event) =>
            `findingsSummary(event: "${event}", ${kind ? `kind: ${kind}, ` : ''}groupBy: ${by}, ${written(when)}) { ${fields} }`,
        );
        for (const [event, { rows }] of answers) {
          const findings = oracle.findings(event, kind);
          const groupsOf = (finding: string): string[] =>
            by === 'KIND'
              ? oracle.kinds(finding).filter((one) => !kind || one === kind)
              : by === 'TOPIC'
                ? oracle.topics(finding)
                : oracle.countries(event);
          const all = [...new Set(findings.flatMap(groupsOf))];
          const groups = by === 'KIND' ? all.sort() : world.byName(all);
          const none = findings.filter((finding) => groupsOf(finding).length === 0);
          const expected = groups.map((group): [string | undefined, string[]] => [
            group,
            findings.filter((finding) => groupsOf(finding).includes(group)),
          ]);
          if (none.length > 0) expected.push([undefined, none]);
          expect(rows.map((row) => [row.group?.id ?? row.kind ?? undefined, row.findings.map(({ id }) => id)])).toEqual(
            expected,
          );
          expect(rows.map(({ count }) => count)).toEqual(expected.map(([, members]) => members.length));
        }
      }
    }
  },
  240_000,
);

test('tells of events without findings and of those that lie after the day', async () => {
  await api.load(
    smallGraph({ 'evt:one': { startOn: '2024-03-01', endOn: '2024-03' }, 'fin:one': {} }, [
      ['fin:one', 'RAISED_AT', 'evt:one'],
    ]),
  );
  const warnings = async (options: string): Promise<string[]> =>
    (await api.answer<{ findingsSummary: Summary }>(`{ findingsSummary(event: "evt:one", ${options}) { warnings } }`))
      .findingsSummary.warnings;
  expect(await warnings('asOf: "2024-03-30"')).toEqual(['The event ends on 2024-03-31, after the day asked for.']);
  expect(await warnings('asOf: "2024-03-31"')).toEqual([]);
  expect(await warnings('asOf: "2024-03-31", groupBy: TOPIC')).toEqual(['1 finding has no topic on record.']);
  expect(await warnings('asOf: "2024-03-31", kind: CONCLUSION')).toEqual([
    'No such finding of the event is on record.',
  ]);
  const { errors } = await api.ask('{ findingsSummary(event: "evt:nowhere") { rows { count } } }');
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_EVENT');
});
