// A random world of places, zones and provinces served by an API of its own, and the ways to ask it.
import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../../src/exchange/load-data-set.js';
import { applyConstraints } from '../../../src/graph/constraints.js';
import { model } from '../../../src/model/index.js';
import { startTestApi, type TestApi } from '../api.js';
import { randomWorld } from './random-places.js';
import { filesOf } from '../../unit/exchange/tiny-model.js';

export const world = randomWorld(6);
export const ofKind = (prefix: string) => [...world.positions].filter(([id]) => id.startsWith(`${prefix}:`));

export let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await applyConstraints(api.database, model);
  const files = filesOf(world.files);
  const set = { name: 'seed', files, fingerprint: fingerprintOf(files, model) };
  await loadDataSet({ database: api.database, model, set, now: new Date() });
  // A database that has just started plans its first statements slowly.
  for (const list of ['zones', 'places']) await api.ask(`{ ${list}(near: { node: "prov:ringed" }) { totalCount } }`);
}, 180_000);
afterAll(() => api.stop());

/** Planning a statement for the first time takes long where the machine is busy, so a time-out is asked again. */
export async function patiently<T>(query: string, variables: object = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, errors } = await api.ask<T>(query, variables);
    if (data && !errors) return data;
    const late = errors?.every(({ extensions }) => extensions.code === 'DATABASE_TIMEOUT');
    if (!late || attempt === 5) throw new Error(`${JSON.stringify(errors)} for ${query}`);
  }
}

export interface Listed {
  totalCount: number;
  edges: { distanceKm: number | null; cursor: string; node: { id: string } }[];
}

export async function listed(
  list: string,
  args: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Listed> {
  const type = list === 'zones' ? 'Zone' : 'Place';
  const answer = await patiently<Record<string, Listed>>(
    `query($where: ${type}Where, $near: Near, $first: Int, $after: String, $last: Int, $before: String, $orderBy: [${type}Order!]) {
      ${list}(where: $where, near: $near, first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
        totalCount edges { distanceKm cursor node { id } }
      }
    }`,
    { first: 100, ...args, ...more },
  );
  return answer[list]!;
}

export async function everyId(list: string, where: unknown): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const { edges, totalCount } = await listed(list, { where, after });
    ids.push(...edges.map(({ node }) => node.id));
    after = edges.at(-1)?.cursor;
    if (ids.length >= totalCount || after === undefined) return ids.sort();
  }
}

export const position = fc.record({
  longitude: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(-180, 0, 180, 179.9999, 102.83),
    fc.double({ min: 98, max: 108, noNaN: true }),
  ),
  latitude: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.constantFrom(-90, 0, 90, 16.43),
    fc.double({ min: 8, max: 18, noNaN: true }),
  ),
});
