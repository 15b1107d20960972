// Distances and positions agree with a plain reading of the same places.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { haversine, type Position } from '../../support/geography/haversine.js';
import {
  type Listed,
  api,
  everyId,
  listed,
  ofKind,
  patiently,
  position,
  world,
} from '../../support/geography/asked-world.js';

describe('near', () => {
  test('measures as haversine does, at the poles and across the antimeridian too, and sorts by it', async () => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(position, fc.constantFrom('places', 'zones'), async (point, list) => {
        const { edges, totalCount } = await listed(list, { near: { point } });
        const expected = ofKind(list === 'zones' ? 'sez' : 'plc');
        expect(totalCount).toBe(expected.length);
        for (const { node, distanceKm } of edges) {
          const judged = haversine(point, world.positions.get(node.id)!);
          // Below a metre rounding is all there is.
          largest = Math.max(largest, Math.abs(distanceKm! - judged) / Math.max(judged, 0.001));
        }
        const found = edges.map(({ distanceKm }) => distanceKm!);
        expect(found).toEqual(found.toSorted((one, other) => one - other));
      }),
      { numRuns: 40 },
    );
    expect(largest).toBeLessThan(1e-8);
  }, 120_000);

  test('within so many kilometres finds those that haversine finds, and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        position,
        fc.oneof(fc.double({ min: 1, max: 20_000, noNaN: true }), fc.constantFrom(50, 150, 500)),
        fc.constantFrom('places', 'zones'),
        async (point, km, list) => {
          const around = ofKind(list === 'zones' ? 'sez' : 'plc').map(([id, at]) => ({
            id,
            away: haversine(point, at),
          }));
          // What lies on the edge may count or not.
          fc.pre(around.every(({ away }) => Math.abs(away - km) > 1e-6));
          const within = around.filter(({ away }) => away <= km).map(({ id }) => id);
          const near = await listed(list, { near: { point, withinKm: km } });
          expect(near.totalCount).toBe(within.length);
          if (within.length <= 100) expect(near.edges.map(({ node }) => node.id).sort()).toEqual(within.sort());
          expect(await everyId(list, { radius: undefined, within: { radius: { point, km } } })).toEqual(within.sort());
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  test('pages forwards and backwards visit all in one order, equal distances by id', async () => {
    const near = { point: { longitude: 102.83, latitude: 16.43 } };
    const all = ofKind('plc')
      .map(([id, at]) => ({ id, away: haversine(near.point, at) }))
      .sort((one, other) => one.away - other.away || (one.id < other.id ? -1 : 1));
    const walk = async (backward: boolean): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = backward
          ? await listed('places', { near, first: undefined, last: 23, before: cursor })
          : await listed('places', { near, first: 23, after: cursor });
        const found = page.edges.map(({ node }) => node.id);
        if (backward) ids.unshift(...found);
        else ids.push(...found);
        cursor = (backward ? page.edges[0] : page.edges.at(-1))?.cursor;
        if (cursor === undefined || ids.length >= page.totalCount) return ids;
      }
    };
    const forwards = await walk(false);
    expect(forwards.slice(0, 2)).toEqual(['plc:p7', 'plc:p8']);
    expect([...forwards].sort()).toEqual(all.map(({ id }) => id).sort());
    expect(await walk(true)).toEqual(forwards);
  });

  test('another order may be asked for; the distance is still told', async () => {
    const near = { node: 'prov:pointed', withinKm: 800 };
    const { edges } = await listed('zones', { near, orderBy: ['NAME_DESC'] });
    const plain = await listed('zones', { near });
    expect(edges.map(({ node }) => node.id).sort()).toEqual(plain.edges.map(({ node }) => node.id).sort());
    expect(edges.map(({ node }) => node.id)).not.toEqual(plain.edges.map(({ node }) => node.id));
    expect(edges.every(({ distanceKm }) => distanceKm !== null && distanceKm <= 800)).toBe(true);
  });

  test('a cursor belongs to the place that it was made for', async () => {
    const { edges } = await listed('zones', { near: { node: 'prov:pointed' }, first: 1 });
    const { errors } = await api.ask(
      'query($after: String) { zones(near: { node: "prov:ringed" }, after: $after) { totalCount nodes { id } } }',
      { after: edges[0]!.cursor },
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  test('lists along a relationship are sorted too, and others tell no distance', async () => {
    const { province, zones } = await patiently<{ province: { located: Listed }; zones: Listed }>(
      `{ province(id: "prov:ringed") { located(near: { node: "plc:p7" }, first: 50) { totalCount edges { distanceKm node { id } } } }
        zones(first: 1) { totalCount edges { distanceKm node { id } } } }`,
    );
    const found = province.located.edges.map(({ distanceKm }) => distanceKm!);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(zones.edges[0]!.distanceKm).toBeNull();
  });
});

describe('geometry', () => {
  test('is the own point, else that of the nearest thing around', async () => {
    const { zones, places, provinces } = await patiently<Record<string, { nodes: Record<string, never>[] }>>(`{
      zones(first: 100) { nodes { ...At } } places(first: 100) { nodes { ...At } } provinces { nodes { ...At } }
    } fragment At on Node { id ... on Zone { geometry { ...G } } ... on Place { geometry { ...G } } ... on Province { geometry { ...G } } }
    fragment G on Geometry { basis of point { longitude latitude } }`);
    const nodes = [...zones!.nodes, ...places!.nodes, ...provinces!.nodes] as unknown as {
      id: string;
      geometry: { basis: string; of: string; point: Position } | null;
    }[];
    for (const { id, geometry } of nodes) {
      const known = world.positions.get(id);
      const { basis, of, longitude, latitude } = known ?? {};
      expect([id, geometry]).toEqual([id, known ? { basis, of, point: { longitude, latitude } } : null]);
    }
    expect(nodes.filter(({ geometry }) => geometry === null).length).toBeGreaterThan(2);
    expect(new Set(nodes.map(({ geometry }) => geometry?.basis))).toEqual(
      new Set(['OWN', 'PLACE', 'PROVINCE', undefined]),
    );
  });

  test('is that of the day', async () => {
    const at = async (asOf: string) => {
      const { zone } = await patiently<{ zone: { geometry: { of: string } } }>(
        `{ zone(id: "sez:moved", asOf: "${asOf}") { geometry { of } } }`,
      );
      return zone.geometry.of;
    };
    expect([await at('2020-12-31'), await at('2021-01-01')]).toEqual(['plc:p42', 'plc:p43']);
    const from = async (asOf: string) => {
      const { places } = await patiently<{ places: Listed }>(
        `{ places(near: { node: "sez:moved" }, first: 1, asOf: "${asOf}") { totalCount edges { distanceKm node { id } } } }`,
      );
      return places.edges[0]!.node.id;
    };
    expect([await from('2020'), await from('2021')]).toEqual(['plc:p42', 'plc:p43']);
  });
});
