// Zones for investors, held to a filter over random zones.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Values } from '../../../../src/exchange/bundle.js';
import { pick, seededRandom } from '../../../support/random-values.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';

interface Row {
  zone: { id: string };
  countries: { id: string }[];
  services: string[];
  atBorder: boolean;
  wantsSector: boolean | null;
  firmsOfSector: number | null;
}

const random = seededRandom(5);
const states: Values[] = [{}, {}, {}, { validTo: '2024-06-29' }, { statementStatus: 'PLANNED' }];
const counts = ({ validTo = '9', statementStatus }: Values = {}): boolean =>
  String(validTo) >= '2024-06-30' && statementStatus !== 'PLANNED';
const countries = ['ctry:xa', 'ctry:xb'];
const zones = Array.from({ length: 60 }, (_, serial) => `sez:z${serial}`);
const nodes: Record<string, Values> = {
  'sec:textiles': { name: 'Textiles', names: [{ text: 'Dệt may', lang: 'vi', kind: 'ALIAS' }] },
  'sec:garment': { name: 'Garment' },
  'sec:rice': { name: 'Rice' },
  'prd:silk': { name: 'Silk' },
  'plc:gate': { placeType: 'BORDER_POINT' },
};
const links: SmallLink[] = [
  ['sec:garment', 'NARROWER_THAN', 'sec:textiles'],
  ['prd:silk', 'IN_SECTOR', 'sec:textiles'],
  ['plc:gate', 'LOCATED_IN', 'ctry:xa'],
];
for (const id of countries) nodes[id] = {};
const dated = states.filter(({ statementStatus }) => statementStatus === undefined);
const maybe = (chance: number, from: string, type: string, to: string, among = states): void => {
  if (random() < chance) links.push([from, type, to, pick(random, among)]);
};
for (const zone of zones) {
  const centre = zone.replace('sez:', 'oss:');
  const firm = zone.replace('sez:', 'ent:');
  const wanted = pick(random, [
    undefined,
    ['dệt  MAY'],
    ['det-may'],
    ['garment'],
    ['Silk'],
    ['Rice', 'Steel'],
    ['Textile'],
  ]);
  nodes[zone] = {
    name: pick(random, ['Gate', 'Park']),
    status: pick(random, ['OPERATING', 'OPERATING', 'OPERATING', 'PLANNED', 'CLOSED']),
    zoneType: pick(random, ['SEZ', 'SEZ', 'INDUSTRIAL_PARK', 'BORDER_ECONOMIC']),
    crossBorder: random() < 0.1,
    ...(wanted ? { targetSectors: wanted } : {}),
  };
  nodes[centre] = { services: pick(random, [[], ['CUSTOMS'], ['CUSTOMS', 'TAX'], ['LAND']]) };
  nodes[firm] = {};
  for (const country of countries) maybe(0.5, zone, 'LOCATED_IN', country, dated);
  maybe(0.15, zone, 'LOCATED_IN', 'plc:gate', dated);
  maybe(0.7, zone, 'HAS_CENTRE', centre);
  maybe(0.6, firm, 'OPERATES_IN', zone);
  maybe(0.6, firm, 'IN_SECTOR', pick(random, ['sec:garment', 'sec:rice', 'sec:textiles']));
}
for (let serial = 0; serial < 8; serial += 1)
  maybe(1, zones[serial * 2] ?? '', 'PAIRED_WITH', zones[serial * 2 + 1] ?? '');

const ends = (id: string, type: string): string[] =>
  links.flatMap(([start, sort, end, values]) => (start === id && sort === type && counts(values) ? [end] : []));

const countriesOf = (zone: string): string[] =>
  [...new Set(ends(zone, 'LOCATED_IN').map((place) => (place === 'plc:gate' ? 'ctry:xa' : place)))].toSorted();
const servicesOf = (zone: string): string[] =>
  ends(zone, 'HAS_CENTRE').flatMap((centre) => nodes[centre]?.['services'] as string[]);
const isAtBorder = (zone: string): boolean =>
  nodes[zone]?.['crossBorder'] === true ||
  nodes[zone]?.['zoneType'] === 'BORDER_ECONOMIC' ||
  countriesOf(zone).length > 1 ||
  ends(zone, 'LOCATED_IN').includes('plc:gate') ||
  links.some(
    ([start, type, end, values]) => type === 'PAIRED_WITH' && (start === zone || end === zone) && counts(values),
  );
const suits = (zone: string): { wants: boolean; firms: number } => ({
  wants: ((nodes[zone]?.['targetSectors'] ?? []) as string[]).some((one) => /^(d[ệe]t.*may|garment|silk)$/i.test(one)),
  firms: links.filter(
    ([firm, type, end, values]) =>
      type === 'OPERATES_IN' &&
      end === zone &&
      counts(values) &&
      ends(firm, 'IN_SECTOR').some((sector) => sector !== 'sec:rice'),
  ).length,
});

let api: ScratchApi;
const ask = async (given: string): Promise<{ rows: Row[]; warnings: string[] }> =>
  (
    await api.answer<{
      zonesFor: { rows: Row[]; warnings: string[] };
    }>(`{ zonesFor(asOf: "2024-06-30", first: 100${given}) {
      rows { zone { id } countries { id } services atBorder wantsSector firmsOfSector } warnings } }`)
  ).zonesFor;

beforeAll(async () => {
  api = await startScratchApi();
  await api.load(smallGraph(nodes, links));
}, 240_000);
afterAll(() => api.stop());

const operating = zones.filter((zone) => nodes[zone]?.['status'] === 'OPERATING');
const named = (zone: string): string => `${String(nodes[zone]?.['name'])} ${zone}`;

describe('zones in operation', () => {
  const cases: [string, (zone: string) => boolean][] = [
    ['', () => true],
    [', service: CUSTOMS', (zone) => servicesOf(zone).includes('CUSTOMS')],
    [', country: "ctry:xa"', (zone) => countriesOf(zone).includes('ctry:xa')],
    [', border: true', isAtBorder],
    [', border: false', (zone) => !isAtBorder(zone)],
    [', sector: "sec:textiles"', (zone) => suits(zone).wants || suits(zone).firms > 0],
    [
      ', sector: "sec:textiles", country: "ctry:xb", border: true, service: CUSTOMS',
      (zone) =>
        (suits(zone).wants || suits(zone).firms > 0) &&
        countriesOf(zone).includes('ctry:xb') &&
        isAtBorder(zone) &&
        servicesOf(zone).includes('CUSTOMS'),
    ],
  ];
  test.each(cases)('with "%s" are those that suit, by name', async (given, fits) => {
    const { rows } = await ask(given);
    const expected = operating.filter(fits).toSorted((one, other) => (named(one) < named(other) ? -1 : 1));
    expect(rows.map(({ zone }) => zone.id)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(given.length > 40 ? 0 : 3);
    for (const { zone, countries: lies, services, atBorder, wantsSector, firmsOfSector } of rows) {
      expect(lies.map(({ id }) => id)).toEqual(countriesOf(zone.id));
      expect([services, atBorder]).toEqual([servicesOf(zone.id).toSorted(), isAtBorder(zone.id)]);
      const { wants, firms } = suits(zone.id);
      expect([wantsSector, firmsOfSector]).toEqual(given.includes('sector') ? [wants, firms] : [null, null]);
    }
  });

  test('of which nobody says what they want are counted in a warning', async () => {
    expect((await ask(', sector: "sec:textiles"')).warnings).toHaveLength(1);
    expect((await ask('')).warnings).toEqual([]);
  });

  test('are asked for by sectors and countries that there are', async () => {
    for (const [given, code] of [
      ['sector: "sec:nothing"', 'NOT_FOUND_SECTOR'],
      ['country: "ctry:zz"', 'NOT_FOUND_COUNTRY'],
    ]) {
      const { errors } = await api.ask(`{ zonesFor(${given}) { warnings } }`);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });
});
