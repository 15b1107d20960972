// Shared products, declared numbers and statements over random worlds, held to loops over what was written down.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../support/random-values.js';
import { startScratchApi, type ScratchApi } from '../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../support/small-graph.js';

const random = seededRandom(Number(process.env['VCG_TEST_SEED'] ?? 20_261_122));
const below = (count: number): number => Math.floor(random() * count);
const some = <T>(from: readonly T[]): T => from[below(from.length)] as T;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

interface Dates {
  validFrom?: string;
  validTo?: string;
}
const dates = (): Dates =>
  some<Dates>([{}, {}, {}, { validFrom: '2020' }, { validTo: '2019' }, { validFrom: '2018', validTo: '2022' }]);
const planned = () => (random() < 0.2 ? { statementStatus: 'PLANNED', sourceId: 'src:plan' } : {});

/** First and last days as text, so that they compare as days do. */
const holds = ({ validFrom = '0000', validTo = '9999' }: Dates, day: string): boolean =>
  `${validFrom}-01-01` <= day && day <= `${validTo}-12-31`;

const places = new Map(upTo(12).map((index) => [`prov:p${index}`, `ctry:x${'abcdef'[index % 6] ?? ''}`]));
const groups = upTo(20).map((index) => `${index % 2 ? 'clu' : 'con'}:g${index}`);
const firms = upTo(15).map((index) => `ent:e${index}`);

interface Tie extends Dates {
  from: string;
  to: string;
  statementStatus?: string;
  role?: string;
}
const deals: Tie[] = groups.flatMap((from) =>
  upTo(6).flatMap((product) => (random() < 0.5 ? [{ from, to: `prd:r${product}`, ...dates(), ...planned() }] : [])),
);
const lies: Tie[] = groups.flatMap((from) => {
  const [one, other] = [some([...places.keys()]), some([...new Set(places.values())])];
  const first = { from, to: one, ...dates() };
  return from.startsWith('clu:') ? [first, { from, to: other, ...dates() }] : [first];
});
const members: Tie[] = groups.flatMap((to) =>
  firms.flatMap((from) =>
    random() < 0.4 ? [{ from, to, role: some(['LEADER', 'MEMBER', 'OBSERVER']), ...dates(), ...planned() }] : [],
  ),
);
const units = ['{member}', '{leader}', '{enterprise}', 't'];
const declared = groups.flatMap((group, at) =>
  units.map((unit, index) => ({ id: `mea:m${at}-${index}`, group, unit })),
);

interface Said {
  readonly id: string;
  readonly firm: string;
  readonly value: string;
  readonly statementStatus: string;
  readonly confidence: number;
  readonly statedOn: string;
  readonly recordedAt: string;
  readonly retractedOn?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}
const statuses = ['OBSERVED', 'ASSERTED', 'INFERRED', 'PLANNED'];
const said: Said[] = firms.flatMap((firm, at) =>
  upTo(below(5)).map((index) => ({
    id: `fct:f${at}-${index}`,
    firm,
    value: String(some([10, 20, 30])),
    statementStatus: some(statuses),
    confidence: some([0.5, 0.9]),
    statedOn: some(['2012', '2015']),
    recordedAt: some(['2026-01-01', '2026-02-01']),
    ...(random() < 0.25 ? { retractedOn: '2026-03-01', retractionReason: 'Mistaken' } : {}),
    ...some<Dates>([{}, {}, { validFrom: '2013', validTo: '2014' }, { validFrom: '2015' }]),
  })),
);

const link = (type: string, { from, to, ...values }: Tie): SmallLink => [from, type, to, values];
const world = smallGraph(
  {
    'src:plan': {},
    ...Object.fromEntries([...new Set(places.values())].map((id) => [id, {}])),
    ...Object.fromEntries([...places.keys(), ...groups, ...firms].map((id) => [id, {}])),
    ...Object.fromEntries(upTo(6).map((index) => [`prd:r${index}`, { name: `Product ${index % 2}` }])),
    ...Object.fromEntries(declared.map(({ id, unit }) => [id, { basis: 'DECLARED', unit, value: 3 }])),
    ...Object.fromEntries(
      said.map((one) => {
        const { id, firm: _firm, ...fact } = one;
        return [id, { predicate: 'employees', ...fact }];
      }),
    ),
  },
  [
    ...[...places].map(([from, to]): SmallLink => [from, 'LOCATED_IN', to]),
    ...deals.map((one) => link('DEALS_IN', one)),
    ...lies.map((one) => link('LOCATED_IN', one)),
    ...members.map((one) => link('MEMBER_OF', one)),
    ...declared.map(({ id, group }): SmallLink => [id, 'MEASURES', group]),
    ...said.flatMap(({ id, firm }): SmallLink[] => [
      [id, 'SUBJECT', firm],
      [id, 'CITES', 'src:plan', { locator: '#p1' }],
    ]),
  ],
);

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  await api.load(world);
}, 240_000);
afterAll(() => api.stop());

const days = ['2017-12-31', '2018-01-01', '2019-12-31', '2020-01-01', '2023-01-01'];

describe.each(days)('on %s', (day) => {
  test.each([false, true])('products are shared as the deals and places say, plans %s', async (includePlanned) => {
    const counts = ({ statementStatus }: Tie): boolean => includePlanned || statementStatus !== 'PLANNED';
    for (const minCountries of [1, 2, 4]) {
      const expected = upTo(6).flatMap((index) => {
        const product = `prd:r${index}`;
        const found = deals.filter((one) => one.to === product && holds(one, day) && counts(one));
        const located = found.flatMap(({ from }) =>
          lies
            .filter((one) => one.from === from && holds(one, day))
            .map(({ to }) => ({ country: places.get(to) ?? to, group: from })),
        );
        const countries = [...new Set(located.map(({ country }) => country))].sort();
        const dealing = [...new Set(located.map(({ group }) => group))].sort();
        return countries.length >= minCountries ? [{ product, countries, groups: dealing }] : [];
      });
      expected.sort(
        (one, other) =>
          other.countries.length - one.countries.length ||
          (Number(one.product.slice(-1)) % 2) - (Number(other.product.slice(-1)) % 2) ||
          (one.product < other.product ? -1 : 1),
      );
      const { sharedProducts } = await api.answer<{
        sharedProducts: { rows: { product: { id: string }; countries: { id: string }[]; groups: { id: string }[] }[] };
      }>(
        `query($day: PartialDate, $includePlanned: Boolean!, $minCountries: Int!) {
          sharedProducts(minCountries: $minCountries, includePlanned: $includePlanned, asOf: $day) {
            rows { product { id } countries { id } groups { id } } } }`,
        { day, includePlanned, minCountries },
      );
      const ids = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id);
      expect(
        sharedProducts.rows.map(({ product, countries, groups: dealing }) => ({
          product: product.id,
          countries: ids(countries),
          groups: ids(dealing),
        })),
      ).toEqual(expected);
    }
  });

  test('what is declared is set against the members of the day', async () => {
    for (const group of groups) {
      const there = members.filter((one) => one.to === group && holds(one, day) && one.statementStatus === undefined);
      const distinct = (of: Tie[]): number => new Set(of.map(({ from }) => from)).size;
      const known: Record<string, number | null> = {
        '{member}': distinct(there),
        '{leader}': distinct(there.filter(({ role }) => role === 'LEADER')),
        '{enterprise}': distinct(there),
        t: null,
      };
      const { declaredVersusKnown } = await api.answer<{
        declaredVersusKnown: { rows: { unit: string; known: number | null; gap: number | null }[] };
      }>(
        'query($group: ID!, $day: PartialDate) { declaredVersusKnown(node: $group, asOf: $day) { rows { unit known gap } } }',
        { group, day },
      );
      const expected = units.map((unit) => {
        const count = known[unit] ?? null;
        return { unit, known: count, gap: count === null ? null : 3 - count };
      });
      expect(declaredVersusKnown.rows).toEqual(expected);
    }
  });
});

/** Ranked as DOMAIN has it: status, confidence, date, id. */
const rank = (one: Said): string =>
  `${3 - statuses.indexOf(one.statementStatus)} ${one.confidence} ${one.statedOn} ${one.id}`;
const overlap = (one: Said, other: Said): boolean =>
  (one.validFrom ?? '0000') <= (other.validTo ?? '9999') && (other.validFrom ?? '0000') <= (one.validTo ?? '9999');

test('statements that cannot all be true are told, the strongest as the one that counts', async () => {
  const standing = said.filter(({ retractedOn }) => retractedOn === undefined);
  const expected = firms.flatMap((firm) => {
    const left = new Set(standing.filter((one) => one.firm === firm));
    const found: string[][] = [];
    for (const first of left) {
      const together = new Set([first]);
      // Whatever contradicts one of them, and what contradicts that.
      for (const one of together)
        for (const other of left) if (one.value !== other.value && overlap(one, other)) together.add(other);
      for (const one of together) left.delete(one);
      const ranked = [...together].toSorted((one, other) => (rank(one) > rank(other) ? -1 : 1));
      if (ranked.length > 1) found.push(ranked.map(({ id }) => id));
    }
    return found;
  });
  const { conflictingStatements } = await api.answer<{
    conflictingStatements: { rows: { chosen: { fact: { id: string } }; others: { fact: { id: string } }[] }[] };
  }>('{ conflictingStatements(first: 100) { rows { chosen { fact { id } } others { fact { id } } } } }');
  const told = conflictingStatements.rows.map(({ chosen, others }) => [chosen, ...others].map(({ fact }) => fact.id));
  expect(told.toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(2);
});

test.each([undefined, '2026-01-15', '2026-02-15', '2026-03-01'])(
  'every statement is traced, known at %s',
  async (at) => {
    const known = ({ recordedAt, retractedOn }: Said): boolean =>
      at === undefined || (recordedAt <= at && (retractedOn === undefined || retractedOn > at));
    for (const firm of firms) {
      const { provenanceTrace } = await api.answer<{
        provenanceTrace: { rows: { value: string; fact: { id: string } | null; retractedOn: string | null }[] };
      }>(
        `query($firm: ID!, $at: PartialDate) { provenanceTrace(node: $firm, knownAt: $at, first: 50) {
        rows { value fact { id } retractedOn } } }`,
        { firm, at: at ?? null },
      );
      const expected = said
        .filter((one) => one.firm === firm && known(one))
        .map(({ id, value, retractedOn }) => [id, value, at === undefined ? (retractedOn ?? null) : null]);
      const told = provenanceTrace.rows.map(({ value, fact, retractedOn }) => [fact?.id, value, retractedOn]);
      expect(told.toSorted()).toEqual(expected.toSorted());
    }
  },
);
