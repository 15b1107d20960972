// Laws over the lines of the demo region: the same bytes everywhere, every rule kept, nothing said about the real world.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { demoRegionEdition } from '../../src/demo-region/edition.js';
import { demoRegionLines } from '../../src/demo-region/lines.js';
import type { Bundle } from '../../src/exchange/bundle.js';
import { checkBundle } from '../../src/exchange/check-bundle.js';
import { checkInvented } from '../../src/exchange/check-invented.js';
import { MemoryRecords } from '../../src/exchange/records/memory-records.js';
import { readLines } from '../../src/exchange/lines/read-lines.js';
import { readSeeds } from '../../src/exchange/read-seeds.js';
import { readSeedFiles } from '../../src/exchange/seed-files.js';
import { model } from '../../src/model/index.js';

const lines = [...demoRegionLines()];
const readRegion = (from: Iterable<string>) => readLines(model, from, 'demo', '2026-11-22');
const { bundle } = readRegion(lines);
let seeds: Bundle;
beforeAll(async () => {
  seeds = readSeeds(await readSeedFiles(join(import.meta.dirname, '../../seeds')), model).bundle;
});

const hash = (of: Iterable<string>): string =>
  createHash('sha256')
    .update([...of].join('\n'))
    .digest('hex');

describe('the bytes', () => {
  test('are those of the edition; whoever changes them raises the version', () => {
    expect({ edition: demoRegionEdition, hash: hash(lines) }).toEqual({
      edition: 'demo region 2, seed 20260630',
      hash: '87391e47037dabfb3f98f997a447b2aa3f62912dbebd0dd8e7b1d929952f88a2',
    });
  });

  test('are the same again, and others for another seed', () => {
    expect(hash(demoRegionLines())).toBe(hash(lines));
    expect(hash(demoRegionLines(7))).not.toBe(hash(lines));
  });
});

describe('the records', () => {
  test.each([undefined, 0, 999_999_999_999_999])('keep every rule, with seed %p', (seed) => {
    const read = readRegion(demoRegionLines(seed));
    expect(read.problems).toEqual([]);
    expect(checkBundle(read.bundle, model, seeds)).toEqual([]);
    expect([...checkInvented(new MemoryRecords(read.bundle))]).toEqual([]);
  });

  test('are some 3,000 nodes and 15,000 to 20,000 relationships', () => {
    expect(bundle.nodes.length).toBeGreaterThan(2_700);
    expect(bundle.nodes.length).toBeLessThan(3_300);
    expect(bundle.relationships.length).toBeGreaterThan(15_000);
    expect(bundle.relationships.length).toBeLessThan(20_000);
  });

  test('are of every kind and relationship but those that only the real world has', () => {
    const kinds = new Set(bundle.nodes.map(({ kind }) => kind.name));
    const types = new Set(bundle.relationships.map(({ relationship }) => relationship.type));
    const real = ['ClassCode', 'Country', 'HeritageSite', 'Province', 'Topic'];
    expect(model.kinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toEqual(real);
    expect(model.relationships.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([
      'BORDERS',
      'CONCORDS_WITH',
      'EXPORTS',
      'EXPORTS_TO',
    ]);
  });

  test('cite the region alone, and their ids say that they are of it', () => {
    const sources = [...bundle.nodes, ...bundle.relationships].map(({ values }) => values['sourceId'] ?? 'none');
    const facts = bundle.relationships.filter(({ relationship }) => relationship.type === 'CITES');
    expect(new Set(sources)).toEqual(new Set(['src:demo-region', 'none']));
    expect(new Set(facts.map(({ to }) => to))).toEqual(new Set(['src:demo-region']));
    const unstated = bundle.relationships.filter(({ from, values }) => !values['sourceId'] && !from.startsWith('fct:'));
    expect(unstated).toEqual([]);
    expect(bundle.nodes.map(({ id }) => id).filter((id) => !/^[a-z]+:demo-/.test(id))).toEqual([]);
  });

  test('speak of real places, products, sectors, topics, classes, sites and schemes, and of no real body or firm', () => {
    const own = new Set(bundle.nodes.map(({ id }) => id));
    const kindOf = new Map(seeds.nodes.map(({ id, kind }) => [id, kind.name]));
    const ends = bundle.relationships.flatMap(({ from, to }) => [from, to]).filter((id) => !own.has(id));
    expect([...new Set(ends.map((id) => kindOf.get(id)))].toSorted()).toEqual([
      'ClassCode',
      'Country',
      'HeritageSite',
      'Place',
      'Product',
      'Province',
      'Scheme',
      'Sector',
      'Topic',
    ]);
  });

  test('have names of their own, and some in each script of the region', () => {
    const named = bundle.nodes.filter(({ kind }) =>
      ['Cluster', 'Consortium', 'Enterprise', 'Organisation', 'Zone'].includes(kind.name),
    );
    const names = named.map(({ kind, values }) => `${kind.name} ${String(values['name'])}`);
    expect(new Set(names).size).toBe(names.length);
    const given = named.flatMap(({ values }) => (values['names'] ?? []) as { lang: string }[]).map(({ lang }) => lang);
    expect([...new Set(given)].toSorted()).toEqual(['it', 'km', 'lo', 'my', 'th', 'vi', 'zh-Hans']);
    const real = new Set(seeds.nodes.map(({ values }) => values['name']));
    expect(named.filter(({ values }) => real.has(values['name']))).toEqual([]);
  });

  test('hold no address, number or link of anybody', () => {
    const personal = /[\w.+-]+@[\w-]+\.[a-z]{2,}|\+\d[\d ()-]{6,}|https?:|www\./i;
    expect(lines.filter((line) => personal.test(line))).toEqual([]);
  });
});

describe('a set that says what is invented of the real world', () => {
  const line = (entry: object): string => JSON.stringify(entry);
  const wrongs = (...entries: object[]): string[] =>
    [...checkInvented(new MemoryRecords(readRegion(entries.map(line)).bundle))].map(({ message }) => message);

  test('is refused where it joins two real nodes', () => {
    const [wrong] = wrongs({ type: 'rel', rel: 'LOCATED_IN', from: 'prov:kh-17', to: 'ctry:th' });
    expect(wrong).toBe(
      'an invented LocatedIn needs an invented node of its set at one end, and neither "prov:kh-17" nor "ctry:th" is one',
    );
  });

  test('is refused where it makes a real body a buyer, and not where a real province joins an invented group', () => {
    const firm = { type: 'node', kind: 'Enterprise', id: 'ent:demo-x', props: { name: 'X', status: 'ACTIVE' } };
    const group = { type: 'node', kind: 'CountryGroup', id: 'grp:demo-x', props: { name: 'X', groupType: 'CORRIDOR' } };
    const sale = { productId: 'prd:rice', year: 2026 };
    const found = wrongs(
      firm,
      group,
      { type: 'rel', rel: 'SUPPLIES', from: 'ent:demo-x', to: 'org:unido', props: sale },
      { type: 'rel', rel: 'SUPPLIES', from: 'org:unido', to: 'ent:demo-x', props: sale },
      { type: 'rel', rel: 'IN_GROUP', from: 'prov:kh-17', to: 'grp:demo-x' },
    );
    expect(found).toEqual(['an invented Supplies would make "org:unido", which is not of its set, a Buyer']);
  });
});
