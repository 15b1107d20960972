// Actors, twins and services of clusters, held to counts over random clusters.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Values } from '../../../../src/exchange/bundle.js';
import { actorMix } from '../../../../src/questions/network/actor-mix.js';
import { pick, seededRandom } from '../../../support/random-values.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';

const day = '2024-06-30';
const organisationTypes = ['GOVERNMENT', 'LOCAL_GOVERNMENT', 'PUBLIC_AGENCY', 'STATE_OWNED', 'RESEARCH_CENTRE'].concat(
  'UNIVERSITY',
  'NGO',
  'CHAMBER_OR_ASSOCIATION',
  'TRAINING_INSTITUTE',
  'OTHER',
);
const stages = ['INPUT', 'PRODUCTION', 'PROCESSING', 'EXPORT'];
const services = ['TRAINING', 'DESIGN', 'LOGISTICS'];
const states: Values[] = [
  {},
  {},
  {},
  { validTo: '2024-06-29' },
  { validFrom: '2024-07-01' },
  { statementStatus: 'PLANNED' },
];
const counts = ({ validFrom = '', validTo = '9', statementStatus }: Values = {}): boolean =>
  String(validFrom) <= day && day <= String(validTo) && statementStatus !== 'PLANNED';

const random = seededRandom(11);
const classes = [
  'cls:isic-4-1410',
  'cls:isic-4-1520',
  'cls:isic-4-1511',
  'cls:isic-4-3100',
  'cls:isic-3-1520',
  'cls:hs-6403',
];
const nodes: Record<string, Values> = {
  'cls:isic-4-c': { scheme: 'ISIC', revision: '4', code: 'C', level: 1 },
  'prd:shoes': {},
  'prd:cups': {},
  'sec:shoes': {},
  'ctry:xa': {},
  'ctry:xb': {},
  'con:served': {},
};
const links: SmallLink[] = [
  ['sec:shoes', 'CLASSIFIED_AS', 'cls:isic-4-1520'],
  ['con:served', 'LOCATED_IN', 'ctry:xb'],
];
for (const id of classes) {
  const [scheme = '', revision = '', code = revision] = id.slice(4).split('-');
  nodes[id] = { scheme: scheme.toUpperCase(), revision, code, level: 4 };
}
const clusters = Array.from({ length: 14 }, (_, serial) => `clu:c${serial}`);
const actors = [
  ...Array.from({ length: 6 }, (_, serial) => `ent:f${serial}`),
  ...organisationTypes.map((type) => `org:${type.toLowerCase().replaceAll('_', '-')}`),
  'fnd:fund',
  'con:joint',
];
for (const [serial, id] of clusters.entries())
  nodes[id] = { isDistrict: serial % 2 === 1, name: pick(random, ['North', 'South', 'West']) };
for (const id of actors) nodes[id] = {};
for (const orgType of organisationTypes) nodes[`org:${orgType.toLowerCase().replaceAll('_', '-')}`] = { orgType };
const dated = states.filter(({ statementStatus }) => statementStatus === undefined);
const maybe = (chance: number, from: string, type: string, to: string, values: Values = {}, among = states): void => {
  if (random() < chance) links.push([from, type, to, { ...values, ...pick(random, among) }]);
};
for (const id of clusters) {
  for (const code of [...classes, 'cls:isic-4-c']) maybe(0.25, id, 'CLASSIFIED_AS', code);
  maybe(0.3, id, 'IN_SECTOR', 'sec:shoes');
  for (const actor of actors) for (const role of ['MEMBER', 'LEADER']) maybe(0.15, actor, 'MEMBER_OF', id, { role });
  for (const serviceType of services) maybe(0.35, 'ent:f0', 'SERVES', id, { serviceType });
  for (const country of ['ctry:xa', 'ctry:xb']) maybe(0.6, id, 'LOCATED_IN', country, {}, dated);
  for (const product of ['prd:shoes', 'prd:cups']) maybe(0.5, id, 'DEALS_IN', product);
}
for (const actor of actors.filter((id) => !id.startsWith('fnd:')))
  for (const stage of stages) maybe(0.25, actor, 'PERFORMS', 'prd:shoes', { stage });

/** The far ends of links that count on the day. */
const from = (id: string, type: string): string[] =>
  links.flatMap(([start, sort, end, values]) => (start === id && sort === type && counts(values) ? [end] : []));
const to = (id: string, type: string): string[] =>
  links.flatMap(([start, sort, end, values]) => (end === id && sort === type && counts(values) ? [start] : []));
const sortOf = (actor: string): string => {
  const type = String(nodes[actor]?.['orgType']);
  if (actor.startsWith('ent:')) return 'FIRM';
  if (!actor.startsWith('org:')) return 'NONE';
  if (type === 'UNIVERSITY' || type === 'RESEARCH_CENTRE') return type;
  return /GOVERNMENT|PUBLIC_AGENCY|STATE_OWNED/.test(type) ? 'PUBLIC_BODY' : 'INTERMEDIATE_INSTITUTION';
};
const membersOf = (cluster: string): string[] => [...new Set(to(cluster, 'MEMBER_OF'))];

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  await api.load(smallGraph({ ...nodes, 'clu:empty': { isDistrict: false } }, links));
}, 240_000);
afterAll(() => api.stop());

describe('the mix of actors', () => {
  interface Mix {
    counts: { actorType: string; count: number; share: number | null }[];
    missing: string[];
    shannonH: number | null;
    otherMembers: number;
    warnings: string[];
  }
  const ask = async (cluster: string): Promise<Mix> =>
    (
      await api.answer<{ actorMix: Mix }>(
        `{ actorMix(cluster: "${cluster}", asOf: "${day}") { counts { actorType count share } missing shannonH otherMembers warnings } }`,
      )
    ).actorMix;

  test('counts each member once in one of five sorts', async () => {
    for (const cluster of clusters) {
      const told = await ask(cluster);
      const sorts = membersOf(cluster).map(sortOf);
      const known = sorts.filter((sort) => sort !== 'NONE');
      expect(told.counts).toHaveLength(5);
      for (const { actorType, count, share } of told.counts) {
        expect(count).toBe(known.filter((sort) => sort === actorType).length);
        expect(share).toBe(known.length === 0 ? null : count / known.length);
      }
      expect(told.missing).toEqual(told.counts.filter(({ count }) => count === 0).map(({ actorType }) => actorType));
      expect(told.otherMembers).toBe(sorts.length - known.length);
      // Another way to write the entropy: ln n - (Σ k ln k) / n.
      const tallies = [...new Set(known)].map((sort) => known.filter((one) => one === sort).length);
      const expected =
        Math.log(known.length) - tallies.reduce((sum, tally) => sum + tally * Math.log(tally), 0) / known.length;
      if (known.length === 0) expect(told.shannonH).toBeNull();
      else
        expect(Math.abs((told.shannonH ?? Number.NaN) - expected)).toBeLessThanOrEqual(
          actorMix.verified?.largestDifference ?? 0,
        );
    }
  });

  test('of a cluster without members is null with a warning; of none it is not found', async () => {
    const told = await ask('clu:empty');
    expect(told).toMatchObject({ shannonH: null, otherMembers: 0 });
    expect(told.missing).toHaveLength(5);
    expect(told.warnings).toHaveLength(1);
    const { errors } = await api.ask('{ actorMix(cluster: "clu:nobody") { missing } }');
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND_CLUSTER' } }]);
  });
});

describe('twin districts', () => {
  interface Twin {
    district: { id: string };
    score: number;
    divisions: number | null;
    stages: number | null;
    actorTypes: number | null;
  }
  const ask = async (cluster: string): Promise<{ rows: Twin[]; warnings: string[] }> =>
    (
      await api.answer<{ twinDistricts: { rows: Twin[]; warnings: string[] } }>(
        `{ twinDistricts(cluster: "${cluster}", asOf: "${day}") { rows { district { id } score divisions stages actorTypes } warnings } }`,
      )
    ).twinDistricts;
  const likeness = (one: string[], other: string[]): number | null => {
    const all = new Set([...one, ...other]);
    return all.size === 0
      ? null
      : [...all].filter((entry) => one.includes(entry) && other.includes(entry)).length / all.size;
  };
  const divisionsOf = (cluster: string): string[] =>
    [cluster, ...from(cluster, 'IN_SECTOR')]
      .flatMap((id) => from(id, 'CLASSIFIED_AS'))
      .flatMap((id) => /^cls:isic-(\d-\d\d)/.exec(id)?.[1] ?? []);
  const profile = (cluster: string): [string[], string[], string[]] => {
    const members = membersOf(cluster);
    const performed = links.flatMap(([actor, type, , values]) =>
      type === 'PERFORMS' && members.includes(actor) && counts(values) ? [String(values?.['stage'])] : [],
    );
    return [divisionsOf(cluster), performed, members.map(sortOf).filter((sort) => sort !== 'NONE')];
  };

  test('are all other districts, most alike first', async () => {
    for (const cluster of clusters) {
      const asked = profile(cluster);
      const expected = clusters
        .filter((one) => nodes[one]?.['isDistrict'] === true && one !== cluster)
        .map((district) => {
          const [divisions = null, performed = null, actorTypes = null] = profile(district).map((part, place) =>
            likeness(asked[place] ?? [], part),
          );
          const score = 0.5 * (divisions ?? 0) + 0.3 * (performed ?? 0) + 0.2 * (actorTypes ?? 0);
          return { district: { id: district }, divisions, stages: performed, actorTypes, score };
        });
      const { rows } = await ask(cluster);
      const byId = (one: { district: { id: string } }, other: { district: { id: string } }): number =>
        one.district.id < other.district.id ? -1 : 1;
      expect(rows.toSorted(byId)).toEqual(
        expected.toSorted(byId).map((one) => ({ ...one, score: expect.closeTo(one.score, 12) })),
      );
      const key = ({ district, score }: Twin): string =>
        `${(2 - score).toFixed(10)} ${String(nodes[district.id]?.['name'])} ${district.id}`;
      expect(rows.map(key)).toEqual(rows.map(key).toSorted());
    }
  });

  test('of a cluster of which nothing is known are alike in nothing, with a warning for each part', async () => {
    const { rows, warnings } = await ask('clu:empty');
    expect(new Set(rows.map(({ score }) => score))).toEqual(new Set([0]));
    expect(warnings).toHaveLength(3);
  });
});

describe('coverage with services', () => {
  interface Row {
    of: { id: string } | null;
    groups: number;
    services: { service: string; served: number; unserved: number }[];
    unserved: { id: string }[];
  }
  interface Told {
    rows: Row[];
    allGroups: number;
    allUnserved: number;
    warnings: string[];
  }
  const ask = async (given: string): Promise<Told> =>
    (
      await api.answer<{ bdsCoverage: Told }>(`{ bdsCoverage(${given}, asOf: "${day}", first: 100) {
        rows { of { id } groups services { service served unserved } unserved { id } } allGroups allUnserved warnings } }`)
    ).bdsCoverage;
  const got = (group: string): string[] =>
    links.flatMap(([, type, end, values]) =>
      type === 'SERVES' && end === group && counts(values) ? [String(values?.['serviceType'])] : [],
    );
  const all = [...clusters, 'clu:empty', 'con:joint', 'con:served'];

  test.each([
    ['CLUSTER', (id: string) => (id.startsWith('clu:') ? [id] : [])],
    ['CONSORTIUM', (id: string) => (id.startsWith('con:') ? [id] : [])],
    ['COUNTRY', (id: string) => from(id, 'LOCATED_IN')],
    ['PRODUCT', (id: string) => from(id, 'DEALS_IN')],
  ])('by %s is a count of groups with and without each service', async (groupBy, rowsOf) => {
    const whole = groupBy === 'COUNTRY' || groupBy === 'PRODUCT';
    const looked = all.filter((id) => whole || rowsOf(id).length > 0);
    const expected = new Map<string, string[]>();
    for (const id of looked)
      for (const row of rowsOf(id).length > 0 ? rowsOf(id) : ['nowhere'])
        expected.set(row, [...(expected.get(row) ?? []), id]);
    const told = await ask(`groupBy: ${groupBy}`);
    expect(told.rows.map(({ of }) => of?.id ?? 'nowhere').toSorted()).toEqual([...expected.keys()].toSorted());
    for (const { of, groups, services: covered, unserved } of told.rows) {
      const among = expected.get(of?.id ?? 'nowhere') ?? [];
      expect(groups).toBe(among.length);
      expect(covered).toHaveLength(10);
      for (const { service, served, unserved: without } of covered) {
        expect(served).toBe(among.filter((id) => got(id).includes(service)).length);
        expect(without).toBe(among.length - served);
      }
      expect(unserved.map(({ id }) => id).toSorted()).toEqual(among.filter((id) => got(id).length === 0).toSorted());
    }
    expect(told.allGroups).toBe(looked.length);
    expect(told.allUnserved).toBe(looked.filter((id) => got(id).length === 0).length);
    expect(told.warnings.length > 0).toBe(whole);
  });

  test('may be asked of one service', async () => {
    const told = await ask('groupBy: CLUSTER, service: DESIGN');
    for (const { of, services: covered, unserved } of told.rows) {
      expect(covered.map(({ service }) => service)).toEqual(['DESIGN']);
      expect(unserved.length).toBe(got(of?.id ?? '').includes('DESIGN') ? 0 : 1);
    }
  });
});
