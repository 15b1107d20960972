// Files of UN Comtrade in its three sets of columns: what of them becomes trade, and what is listed instead.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTradeWorld, type TradeRun, type TradeWorld } from '../../support/trade.js';

let world: TradeWorld;
beforeAll(async () => {
  world = await startTradeWorld();
}, 120_000);
beforeEach(() => world.clear());
afterAll(() => world.stop());

/** Reasons with the figures, items and values under them. */
const leftOut = ({ report }: TradeRun) =>
  Object.fromEntries(
    report.leftOut.map(({ reason, items }) => [
      reason,
      items.map(({ item, figures, value }) => [item, figures, value]),
    ]),
  );

const accounted = ({ report }: TradeRun): number =>
  report.exports.figures + report.exportsTo.figures + report.leftOut.reduce((sum, { figures }) => sum + figures, 0);

const exportsOfThailand = `{
  country(iso2: "TH") {
    exports(first: 10) { edges { year value unit basis node { ... on ClassCode { code revision } } provenance { locator status source { licence } } } }
    exportDestinations(first: 20, orderBy: VALUE_DESC) {
      edges { year value unit basis quantity quantityUnit reExport node { iso2 } classCodeId }
    }
  }
}`;

describe('columns of the API', () => {
  test('exports to the world are totals, exports to countries are flows, and all else is listed', async () => {
    const run = await world.run(world.fixture('comtrade-api.csv'), ['--revision', '2017', '--year', '2019']);
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain("UN Comtrade's columns, 47 of them");
    expect(run.report).toMatchObject({
      format: 'comtrade',
      dataSet: 'trade-comtrade-api',
      rows: 27,
      figures: 27,
      exports: { figures: 2, value: { USD: '12345678901236068.141' } },
      exportsTo: { figures: 4, value: { USD: '1406.125' } },
      longValues: 1,
      loaded: { written: 7, removed: 0 },
    });
    expect(accounted(run)).toBe(27);
    expect(leftOut(run)).toEqual({
      'other-flow': [
        ['re-exports', 2, { USD: '100' }],
        ['imports', 1, { USD: '700' }],
      ],
      breakdown: [
        ['customsCode', 1, { USD: '400' }],
        ['motCode', 1, { USD: '500' }],
        ['partner2Code', 1, { USD: '100' }],
      ],
      'other-period': [['2018', 1, { USD: '800' }]],
      'other-classification': [['HS 2012', 1, { USD: '11' }]],
      'aggregate-code': [
        ['AG2', 1, { USD: '88888' }],
        ['TOTAL', 1, { USD: '99999' }],
      ],
      'no-value': [['09', 1, {}]],
      'own-country': [['764', 1, { USD: '3' }]],
      'no-country': [
        ['490', 1, { USD: '50.5' }],
        ['899', 1, { USD: '5' }],
        ['97', 1, { USD: '8' }],
      ],
      'former-country': [
        ['356', 1, { USD: '4' }],
        ['58', 1, { USD: '20' }],
        ['890', 1, { USD: '1' }],
      ],
      'unknown-area': [['777', 1, { USD: '2' }]],
      'unknown-code': [['HS 2017 090299', 1, { USD: '13' }]],
      repeated: [['764 to 704, 0902, 2019', 1, { USD: '900.125' }]],
    });
    expect(run.report.readAs.map(({ code, name }) => [code, name])).toEqual([
      ['251', 'France'],
      ['842', 'United States'],
      ['699', 'India'],
    ]);
    expect(run.out).toContain('58 Belgium-Luxembourg (until 1998): 1 figure, 20 USD');

    expect(await world.api.answer(exportsOfThailand)).toEqual({
      country: {
        exports: {
          edges: [
            {
              year: 2019,
              value: 1500.25,
              unit: 'USD',
              basis: 'REPORTED',
              node: { code: '0902', revision: '2017' },
              provenance: [
                {
                  locator: 'line 2',
                  status: 'ASSERTED',
                  source: {
                    licence:
                      'Copyright United Nations, not to be disseminated again without permission; not redistributed',
                  },
                },
              ],
            },
          ],
        },
        exportDestinations: {
          edges: [
            ['VN', 900.125, 120.5, 'kg'],
            ['FR', 300, null, null],
            ['US', 200, null, null],
            ['IN', 6, null, null],
          ].map(([iso2, value, quantity, quantityUnit]) => ({
            year: 2019,
            value,
            unit: 'USD',
            basis: 'REPORTED',
            quantity,
            quantityUnit,
            reExport: null,
            node: { iso2 },
            classCodeId: 'cls:hs2017-0902',
          })),
        },
      },
    });
    // More digits than a number has are kept beside it.
    const [cambodia] = await world.stored('EXPORTS');
    expect(cambodia).toMatchObject(['ctry:kh', 'cls:hs2017-0902', { stated: '12345678901234567.891' }]);
  });

  test('each row is of the edition and the year that it says', async () => {
    const { report } = await world.run(world.fixture('comtrade-api.csv'));
    expect(report.exportsTo.figures).toBe(6);
    const flows = await world.stored('EXPORTS_TO');
    expect(
      flows.filter(([, to]) => to === 'ctry:vn').map(([, , { classCodeId, year }]) => [classCodeId, year]),
    ).toEqual([
      ['cls:hs2012-0902', 2019],
      ['cls:hs2017-0902', 2018],
      ['cls:hs2017-0902', 2019],
    ]);
  });

  test('imports of a JSON answer are mirrored into exports of the partner', async () => {
    const run = await world.run(world.fixture('comtrade-imports.json'), ['--flow', 'imports']);
    expect(run).toMatchObject({ code: 0, report: { exports: { figures: 0 }, exportsTo: { figures: 2 } } });
    expect(leftOut(run)).toEqual({
      'other-flow': [['exports', 1, { USD: '900' }]],
      'world-total': [['0', 1, { USD: '770.75' }]],
      'no-country': [['490', 1, { USD: '9' }]],
    });
    expect(await world.stored('EXPORTS_TO')).toMatchObject([
      ['ctry:kh', 'ctry:th', { value: 70.75, basis: 'MIRROR', locator: 'record 2' }],
      ['ctry:vn', 'ctry:th', { value: 700, basis: 'MIRROR', quantity: 15, quantityUnit: '{piece}' }],
    ]);
  });
});

describe('columns of the earlier files', () => {
  test('exports are read under their names', async () => {
    const run = await world.run(world.fixture('comtrade-files.csv'));
    expect(run).toMatchObject({ code: 0, report: { format: 'comtrade', exports: { value: { USD: '1000' } } } });
    expect(await world.stored('EXPORTS_TO')).toMatchObject([
      [
        'ctry:th',
        'ctry:ch',
        { year: 2017, value: 250, quantity: 33, quantityUnit: 'kg', classCodeId: 'cls:hs2017-0902' },
      ],
    ]);
  });

  test('re-exports are flagged; their total is none of exports', async () => {
    const run = await world.run(world.fixture('comtrade-files.csv'), ['--flow', 're-exports']);
    expect(leftOut(run)).toMatchObject({ 're-export-total': [['764', 1, { USD: '25' }]] });
    expect(await world.stored('EXPORTS')).toEqual([]);
    expect(await world.stored('EXPORTS_TO')).toMatchObject([['ctry:th', 'ctry:ch', { value: 25, reExport: true }]]);
  });
});

const few = (rows: string): string => `reporterISO,flowCode,partnerISO,cmdCode,primaryValue,refYear,period\n${rows}`;

describe('months', () => {
  const months = few('THA,X,VNM,0902,5,2019,201903\nTHA,X,VNM,0902,6,2019,201904\n');

  test('of a year do not stand side by side, and are not added up', async () => {
    const { code, err } = await world.run(await world.file('months.csv', months), ['--revision', '2017']);
    expect(code).toBe(1);
    expect(err).toMatch(/months.csv:3 value: THA to VNM, 0902, 2019 stands in line 2 with another value; .* --period/);
  });

  test('are kept as the period of the figure', async () => {
    const file = await world.file('months.csv', months);
    const run = await world.run(file, ['--revision', '2017', '--period', '2019-04']);
    expect(leftOut(run)).toEqual({ 'other-period': [['2019-03', 1, { USD: '5' }]] });
    expect(await world.stored('EXPORTS_TO')).toMatchObject([
      ['ctry:th', 'ctry:vn', { year: 2019, period: '2019-04', periodUpper: '2019-04-30', value: 6 }],
    ]);
  });
});

test.each([
  ['a unit that it cannot have', few(''), ['--revision', '2017', '--unit', 'EUR'], /US dollars/],
  ['no edition', few(''), [], /edition.*--revision/],
  ['no flows', 'reporterISO,cmdCode,primaryValue,refYear\n', ['--revision', '2017'], /column of flows/],
  ['no years', 'reporterISO,flowCode,cmdCode,primaryValue\n', ['--revision', '2017'], /--year/],
])('a file with %s is refused', async (_, content, args, message) => {
  const { code, err } = await world.run(await world.file('refused.csv', content), args);
  expect(code).toBe(1);
  expect(err).toMatch(message);
});
