// Joins, leaves and churn of groups, held to a count of members day by day.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Values } from '../../../../src/exchange/bundle.js';
import { pick, seededRandom } from '../../../support/random-values.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';

interface Told {
  rows: { change: string; on: string; member: { id: string }; stock: number }[];
  openingStock: number;
  closingStock: number;
  joins: number;
  leaves: number;
  churn: number | null;
  warnings: string[];
}

const members = ['a', 'b', 'c', 'd', 'e'].map((name) => `ent:${name}`);
const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-05', '2024-01-06', '2024-01-09'];
const roles = ['LEADER', 'MEMBER', 'OBSERVER'];

/** Memberships by role, some without dates, some one day long, some touching one another. */
const groups = Array.from({ length: 20 }, (_, serial) => {
  const random = seededRandom(serial + 1);
  const group = `clu:g${serial}`;
  const links = members.flatMap((member) =>
    roles.flatMap((role): SmallLink[] => {
      if (random() > 0.45) return [];
      const [one, other] = [pick(random, days), pick(random, days)].toSorted();
      const validFrom: Values = random() < 0.85 ? { validFrom: one } : {};
      const validTo: Values = random() < 0.7 ? { validTo: other } : {};
      return [[member, 'MEMBER_OF', group, { role, ...validFrom, ...validTo }]];
    }),
  );
  return { group, links };
});

let api: ScratchApi;
const ask = async (group: string, more = ''): Promise<Told> =>
  (
    await api.answer<{ membershipTimeline: Told }>(`{ membershipTimeline(group: "${group}"${more}) {
      rows { change on member { id } stock } openingStock closingStock joins leaves churn warnings } }`)
  ).membershipTimeline;

const hand: SmallLink[] = [
  ['ent:a', 'MEMBER_OF', 'con:hand', { role: 'MEMBER', validFrom: '2010', validTo: '2012' }],
  ['ent:a', 'MEMBER_OF', 'con:hand', { role: 'LEADER', validFrom: '2013', validTo: '2015' }],
  ['ent:b', 'MEMBER_OF', 'con:hand', { role: 'MEMBER', validTo: '2014-06' }],
  ['ent:c', 'MEMBER_OF', 'con:hand', { role: 'MEMBER', validFrom: '2014-06-30' }],
  ['ent:d', 'MEMBER_OF', 'con:hand', { role: 'MEMBER', validFrom: '2011', statementStatus: 'PLANNED' }],
];

beforeAll(async () => {
  api = await startScratchApi();
  const ids = [...members, ...groups.map(({ group }) => group), 'con:hand', 'con:empty'];
  await api.load(
    smallGraph(Object.fromEntries(ids.map((id) => [id, {}])), [...hand, ...groups.flatMap(({ links }) => links)]),
  );
}, 240_000);
afterAll(() => api.stop());

const day = (number: number): string => new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10);

/** Who is a member on a day of January 2024; the days before and after it stand for always. */
const membersOn = (links: readonly SmallLink[], on: string): Set<string> =>
  new Set(
    links.flatMap(([member, , , { validFrom = '', validTo = '9' } = {}]) =>
      String(validFrom) <= on && on <= String(validTo) ? [member] : [],
    ),
  );

describe('a timeline', () => {
  test('is the difference of members from one day to the next', async () => {
    let seen = 0;
    for (const { group, links } of groups) {
      const told = await ask(group, ', from: "2024-01-02", to: "2024-01-06"');
      const expected: string[] = [];
      for (let number = 2; number <= 6; number += 1) {
        const [before, on, after] = [number - 1, number, number + 1].map((one) => membersOn(links, day(one)));
        const joined = members.filter((member) => on?.has(member) && !before?.has(member));
        const left = members.filter((member) => on?.has(member) && !after?.has(member));
        const stock = (on?.size ?? 0) - left.length;
        expected.push(...joined.map((member) => `JOINED ${day(number)} ${member} ${stock}`));
        expected.push(...left.map((member) => `LEFT ${day(number)} ${member} ${stock}`));
      }
      expect(told.rows.map(({ change, on, member, stock }) => [change, on, member.id, stock].join(' '))).toEqual(
        expected,
      );
      // Whoever is there the day before and on the first day was there at the beginning.
      const [eve, first, last, morrow] = [1, 2, 6, 7].map((one) => membersOn(links, day(one)));
      const opening = members.filter((member) => eve?.has(member) && first?.has(member)).length;
      const closing = members.filter((member) => last?.has(member) && morrow?.has(member)).length;
      expect([told.openingStock, told.closingStock]).toEqual([opening, closing]);
      expect(told.openingStock + told.joins - told.leaves).toBe(told.closingStock);
      expect(told.churn).toBe(opening + closing === 0 ? null : told.leaves / ((opening + closing) / 2));
      seen += expected.length;
    }
    expect(seen).toBeGreaterThan(60);
  });

  test('joins roles that follow one another, leaves out plans, and takes dates as exactly as they are known', async () => {
    expect(await ask('con:hand', ', from: "2011", to: "2015"')).toEqual({
      rows: [
        { change: 'JOINED', on: '2014-06-30', member: { id: 'ent:c' }, stock: 2 },
        { change: 'LEFT', on: '2014-06-30', member: { id: 'ent:b' }, stock: 2 },
        { change: 'LEFT', on: '2015-12-31', member: { id: 'ent:a' }, stock: 1 },
      ],
      openingStock: 2,
      closingStock: 1,
      joins: 1,
      leaves: 2,
      churn: 2 / 1.5,
      warnings: ['It is unknown when 1 of the members joined; they count from the beginning.'],
    });
    expect((await ask('con:hand', ', includePlanned: true')).joins).toBe(3);
  });

  test('ends on the day that is asked for where no end is given', async () => {
    expect(await ask('con:hand', ', asOf: "2012"')).toMatchObject({ joins: 1, leaves: 0, closingStock: 2 });
  });

  test('of a group without members has no churn and says so', async () => {
    const told = await ask('con:empty');
    expect(told).toMatchObject({ rows: [], openingStock: 0, closingStock: 0, churn: null });
    expect(told.warnings).toHaveLength(1);
  });

  test.each([
    ['group: "con:hand", from: "2015", to: "2014"', 'BAD_USER_INPUT'],
    ['group: "con:nobody"', 'NOT_FOUND_CONSORTIUM'],
    ['group: "ent:a"', 'BAD_USER_INPUT'],
  ])('with %s is refused', async (given, code) => {
    const { errors } = await api.ask(`{ membershipTimeline(${given}) { churn } }`);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});
