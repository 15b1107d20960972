// Laws over the areas in the seeds: every province says what it has, and what was merged covers what it was merged from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withMiddle } from '../../src/exchange/middles.js';
import { readSeeds } from '../../src/exchange/read-seeds.js';
import { readSeedFiles } from '../../src/exchange/seed-files.js';
import { areaProblem } from '../../src/geometry/check-area.js';
import { isInside } from '../../src/geometry/inside.js';
import { edgesOf, type Area } from '../../src/geometry/polygon.js';
import { model } from '../../src/model/index.js';

const root = join(import.meta.dirname, '../..');
const { bundle } = readSeeds(await readSeedFiles(join(root, 'seeds')), model);
const provinces = new Map(
  bundle.nodes.filter(({ kind }) => kind.name === 'Province').map((node) => [node.id, withMiddle(node)]),
);
const sizeOf = (area: Area): number =>
  edgesOf(area).reduce((sum, [x, y, toX, toY]) => sum + (x * toY - toX * y) / 2, 0);

test('every province says where its area comes from, or why there is none', () => {
  for (const [id, { area, areaBasis, areaSourceId, centroid }] of provinces) {
    const drawn = areaBasis === 'DRAWN' || areaBasis === 'UNION';
    expect([id, area !== undefined, areaSourceId !== undefined, centroid !== undefined]).toEqual([
      id,
      drawn,
      drawn,
      drawn,
    ]);
  }
  expect([...provinces].filter(([, { areaBasis }]) => areaBasis === 'NOT_DRAWN').map(([id]) => id)).toEqual([
    'prov:kh-25',
    'prov:la-xs',
    'prov:mm-18',
    'prov:th-s',
  ]);
});

test('areas keep the rules, outlines run against the clock, and middles lie inside', () => {
  for (const [id, { area, centroid }] of provinces) {
    if (!area) continue;
    const { longitude, latitude } = centroid as { longitude: number; latitude: number };
    expect([id, areaProblem(area, 2_000), sizeOf(area as Area) > 0]).toEqual([id, undefined, true]);
    expect([id, isInside(edgesOf(area as Area), [longitude, latitude])]).toEqual([id, true]);
  }
});

test('what was merged is as large as what it was merged from, and holds the middles of that', () => {
  const before = new Map<string, string[]>();
  for (const { relationship, from, to } of bundle.relationships) {
    if (relationship.name !== 'SucceededBy' || !provinces.has(to)) continue;
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  expect(before.size).toBe(24);
  for (const [id, former] of before) {
    const { area, areaBasis } = provinces.get(id) ?? {};
    expect([id, areaBasis]).toEqual([id, 'UNION']);
    const parts = former.map((one) => provinces.get(one)?.['area'] as Area);
    // Slivers between two outlines are left out.
    expect(sizeOf(area as Area) / parts.reduce((sum, part) => sum + sizeOf(part), 0)).toBeCloseTo(1, 3);
    for (const one of former) {
      const { longitude, latitude } = provinces.get(one)!['centroid'] as { longitude: number; latitude: number };
      expect([id, one, isInside(edgesOf(area as Area), [longitude, latitude])]).toEqual([id, one, true]);
    }
  }
});

test('the file says where it is from and what it is not', () => {
  const { attribution, note } = JSON.parse(readFileSync(join(root, 'seeds/places/province.geojson'), 'utf8')) as Record<
    string,
    string
  >;
  expect(attribution).toContain('Made with Natural Earth');
  expect(note).toContain('no legal boundaries');
});
