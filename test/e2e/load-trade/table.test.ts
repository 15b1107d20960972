// Tables of countries and products: long and wide, in money and as an index, for a year, a part of it or several.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTradeWorld, type TradeWorld } from '../../support/trade.js';

let world: TradeWorld;
beforeAll(async () => {
  world = await startTradeWorld();
}, 120_000);
beforeEach(() => world.clear());
afterAll(() => world.stop());

const publisher = ['--publisher', 'Nobody'];
const sitc = [...publisher, '--scheme', 'SITC', '--revision', 'Rev.2', '--unit', 'relative'];

describe('one figure a row', () => {
  test('an average of years keeps its unit, its period and the year under which it stands', async () => {
    const content = 'country,product,value\ntha,0741,1200.5\nkhm,0741,7\n';
    const file = await world.file('average.csv', content);
    const { code } = await world.run(file, [...sitc, '--period', '1998/2000', '--year', '2000']);
    expect(code).toBe(0);
    const query = `{ country(iso2: "TH") { exports(first: 5) {
      edges { year period value unit basis node { ... on ClassCode { scheme revision code } } } } } }`;
    expect(await world.api.answer(query)).toEqual({
      country: {
        exports: {
          edges: [
            {
              year: 2000,
              period: '1998/2000',
              value: 1200.5,
              unit: 'RELATIVE',
              basis: null,
              node: { scheme: 'SITC', revision: '2', code: '0741' },
            },
          ],
        },
      },
    });
    const after = (date: string) => `{
      country(iso2: "TH") { exports(where: { period: { after: "${date}" } }) { totalCount } } }`;
    expect(await world.api.answer(after('1997'))).toEqual({ country: { exports: { totalCount: 1 } } });
    expect(await world.api.answer(after('1998'))).toEqual({ country: { exports: { totalCount: 0 } } });
    const [, thailand] = await world.stored('EXPORTS');
    expect(thailand?.[2]).toMatchObject({ periodLower: '1998-01-01', periodUpper: '2000-12-31' });
  });

  test('several years need one to stand under', async () => {
    const file = await world.file('average.csv', 'country,product,value\ntha,0741,1\n');
    const { code, err } = await world.run(file, [...sitc, '--period', '1998/2000']);
    expect(code).toBe(1);
    expect(err).toContain('average.csv:2 year: "1998/2000" spans several years; say under which of them with --year');
  });

  test('what is no country or class of today is listed, a renamed country is found', async () => {
    const { report, out } = await world.run(world.fixture('table-long.csv'), [...sitc, '--year', '2000']);
    expect(report).toMatchObject({
      rows: 9,
      figures: 9,
      exports: { figures: 3, value: { RELATIVE: '1297.5' } },
      readAs: [{ code: 'rom', name: 'Romania', figures: 1 }],
    });
    expect(report.leftOut.map(({ reason, items }) => [reason, items.map(({ item }) => item)])).toEqual([
      ['other-period', ['1999']],
      ['no-value', ['0711']],
      ['world-total', ['WLD']],
      ['former-country', ['BLX', 'YUG']],
      ['unknown-code', ['SITC Rev.2 9999']],
    ]);
    expect(out).toContain('Codes read as a country that ISO 3166-1 codes otherwise:');
  });

  test('partners make it trade between countries, in the unit of each row', async () => {
    const content = 'i,j,k,t,v,unit\n764,704,0902,2019,1.5,USD\n764,842,0902,2019,2,EUR\n764,0,0902,2019,9,USD\n';
    const file = await world.file('partners.csv', content);
    const { report } = await world.run(file, [
      ...publisher,
      '--revision',
      '17',
      '--times',
      '1000',
      '--basis',
      'ESTIMATED',
    ]);
    expect(report.exportsTo).toEqual({ figures: 2, value: { EUR: '2000', USD: '1500' } });
    expect(await world.stored('EXPORTS')).toMatchObject([['ctry:th', 'cls:hs2017-0902', { value: 9000 }]]);
    expect(await world.stored('EXPORTS_TO')).toMatchObject([
      ['ctry:th', 'ctry:us', { value: 2000, unit: 'EUR', basis: 'ESTIMATED' }],
      ['ctry:th', 'ctry:vn', { value: 1500, unit: 'USD' }],
    ]);
  });

  test('columns of other names are named', async () => {
    const file = await world.file('named.csv', 'wer,was,wie viel\nTHA,0902,3\n');
    const args = [...publisher, '--revision', '2017', '--year', '2019', '--unit', 'USD'];
    const { code } = await world.run(file, [...args, '--column', 'country=wer', 'product=was', 'value=wie viel']);
    expect(code).toBe(0);
    expect(await world.stored('EXPORTS')).toHaveLength(1);
    const wrong = await world.run(file, [...args, '--column', 'country=wr']);
    expect(wrong.err).toContain('--column country=wr: the file has no column "wr". Did you mean "wer"?');
  });
});

describe('wide', () => {
  test('a column for each year: an empty cell is no figure, a zero is one', async () => {
    const { report } = await world.run(world.fixture('table-years.tsv'), [...publisher, '--unit', 'USD']);
    expect(report).toMatchObject({ rows: 3, figures: 5, exports: { figures: 4, value: { USD: '41.5' } } });
    expect((await world.stored('EXPORTS')).map(([from, to, { year, value }]) => [from, to, year, value])).toEqual([
      ['ctry:kh', 'cls:hs2017-0902', 2020, 0],
      ['ctry:th', 'cls:hs2017-09', 2019, 20],
      ['ctry:th', 'cls:hs2017-0902', 2019, 10.5],
      ['ctry:th', 'cls:hs2017-0902', 2020, 11],
    ]);
  });

  test('a column for each product', async () => {
    const args = [...publisher, '--unit', 'USD', '--revision', '2017'];
    const { report } = await world.run(world.fixture('table-products.csv'), args);
    expect(report).toMatchObject({ rows: 2, figures: 3, exports: { figures: 3, value: { USD: '13' } } });
  });
});

const needed = [...publisher, '--revision', '2017', '--year', '2019', '--unit', 'USD'];
const without = (name: string): string[] => needed.filter((_, at) => needed[at] !== name && needed[at - 1] !== name);
const good = 'country,product,value\nTHA,0902,3\n';

test.each([
  ['without an edition', good, without('--revision'), /edition.*--scheme and --revision/],
  ['without a year', good, without('--year'), /--year/],
  ['without a unit', good, without('--unit'), /--unit/],
  ['without a publisher', good, without('--publisher'), /--publisher/],
  ['with two editions', 'country,hs92,value\nTHA,0902,3\n', needed, /says HS 1992, .* say HS 2017/],
  ['of imports without partners', good, [...needed, '--flow', 'imports'], /no country/],
  ['without countries', 'product,value\n', needed, /no column of countries among product, value/],
  ['without products', 'country,value\n', needed, /no column of products/],
  ['with a unit that is none', good, [...needed, '--unit', 'dollars'], /"DOLLARS" is not a code such as "USD"/],
  ['with a year that is none', good, [...needed, '--year', '19'], /--year 19: take a year/],
  ['under a name that is none', good, [...needed, '--data-set', 'Mine!'], /--data-set Mine!: take lower case/],
])('a table %s is refused', async (_, content, args, message) => {
  const { code, err } = await world.run(await world.file('refused.csv', content), args);
  expect(code).toBe(1);
  expect(err).toMatch(message);
  expect(await world.stored('EXPORTS')).toEqual([]);
});
