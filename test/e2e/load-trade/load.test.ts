// Loading as a whole: bad lines, once and twice, a dry run, other data, thousands of rows, and a load that is cut off.
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { undoInterrupted } from '../../../src/exchange/trade/load-in-portions.js';
import { startTradeWorld, type TradeWorld } from '../../support/trade.js';

let world: TradeWorld;
beforeAll(async () => {
  world = await startTradeWorld();
}, 120_000);
beforeEach(() => world.clear());
afterAll(() => world.stop());

const args = ['--publisher', 'Nobody', '--revision', '2017', '--unit', 'USD'];
const table = (rows: readonly string[], end = '\n'): string => ['country,product,value,year', ...rows, ''].join(end);

const everything = async () => [
  await world.api.database.read('MATCH (node) RETURN labels(node), properties(node) ORDER BY node.id, node.name'),
  await world.stored('EXPORTS'),
  await world.stored('EXPORTS_TO'),
];

describe('a line that breaks a rule', () => {
  test.each([
    ['an unknown number', 'THA,0902,many,2019', 'bad.csv:3 value: "many" is not a number'],
    ['a number with separators', 'THA,0902,"1,200",2019', 'bad.csv:3 value: "1,200" is not a number'],
    ['a value below 0', 'THA,0902,-1,2019', 'bad.csv:3 value: "-1" is below 0'],
    ['a value beyond all numbers', 'THA,0902,1e400,2019', 'bad.csv:3 value: "Infinity" is not a finite number'],
    ['no country', ',0902,1,2019', 'bad.csv:3 country: is empty'],
    ['no product', 'THA,,1,2019', 'bad.csv:3 product: is empty'],
    ['no year', 'THA,0902,1,', 'bad.csv:3 year: "" is not a year'],
    ['a year out of time', 'THA,0902,1,1492', 'bad.csv:3 year: "1492" is below 1900'],
    ['too few cells', 'THA,0902,1', 'bad.csv:3 country: has 3 cells, the header has 4'],
    ['a quotation mark that stays open', '"THA,0902,1,2019', 'bad.csv:3: has a quotation mark that is never closed'],
    [
      'another value for the same',
      'KHM,0902,6,2019',
      'bad.csv:3 value: KHM, 0902, 2019 stands in line 2 with another value',
    ],
  ])('with %s keeps all of the file away', async (_, row, message) => {
    const file = await world.file('bad.csv', table(['KHM,0902,5,2019', row]));
    const { code, err, out } = await world.run(file, args);
    expect(code).toBe(1);
    expect(err).toContain('Nothing was loaded: 1 problem in the input.');
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(await world.stored('EXPORTS')).toEqual([]);
  });

  test('is told with the others; of very many, the first hundred', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => `THA,0902,x${at},2019`);
    const { err } = await world.run(await world.file('bad.csv', table(rows)), args);
    expect(err).toContain('Nothing was loaded: 250 problems in the input.');
    expect(err).toContain('bad.csv:101 value: "x99"');
    expect(err).not.toContain('x100');
    expect(err).toContain('… and 150 more');
  });

  test.each([
    ['is not UTF-8', Buffer.from([0x63, 0x2c, 0x70, 0x0a, 0xff, 0xfe]), /not UTF-8/],
    ['is empty', '', /is empty/],
    ['is JSON of another shape', '{"data": 5}', /not a JSON list of flat objects/],
    [
      'is JSON that breaks off',
      '{"data": [{"country": "KHM", "product": "0902", "value": 5, "year": 2019}, {"country": ',
      /not a JSON list of flat objects/,
    ],
  ])('so does a file that %s', async (_, content, message) => {
    const { code, err } = await world.run(await world.file('bad', content), args);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });

  test('and one that is not there', async () => {
    const { code, err } = await world.run('nowhere.csv', args);
    expect([code, err]).toEqual([1, expect.stringContaining('There is no file "nowhere.csv"')]);
  });
});

test('byte order mark, Windows line ends and gzip make no difference', async () => {
  const rows = ['THA,0902,5,2019', 'KHM,0902,6,2019'];
  const load = async (name: string, content: string | Uint8Array) => {
    const { report } = await world.run(await world.file(name, content), [...args, '--data-set', 'same']);
    expect(report.exports).toEqual({ figures: 2, value: { USD: '11' } });
    return (await world.stored('EXPORTS')).map(([from, to, { value, locator }]) => [from, to, value, locator]);
  };
  const plain = await load('plain.csv', table(rows));
  expect(await load('windows.csv', `\uFEFF${table(rows, '\r\n')}`)).toEqual(plain);
  expect(await load('packed.csv.gz', gzipSync(table(rows)))).toEqual(plain);
});

test('the same file twice changes nothing; a changed one changes what differs', async () => {
  const file = await world.file('twice.csv', table(['THA,0902,5,2019', 'KHM,0902,6,2019']));
  await world.run(file, args);
  const first = await everything();
  const again = await world.run(file, args);
  expect(again.report.loaded).toEqual({ written: 0, removed: 0 });
  expect(await everything()).toEqual(first);

  await world.file('twice.csv', table(['THA,0902,5,2019', 'VNM,0902,7,2019']));
  expect((await world.run(file, args)).report.loaded).toMatchObject({ removed: 1 });
  expect((await world.stored('EXPORTS')).map(([from]) => from)).toEqual(['ctry:th', 'ctry:vn']);
});

test('a dry run tells the same and writes nothing', async () => {
  const before = await everything();
  const file = await world.file('dry.csv', table(['THA,0902,5,2019', 'YUG,0902,6,2019']));
  const dry = await world.run(file, [...args, '--dry-run']);
  expect(dry.out).toContain('A dry run: nothing was written.');
  expect(await everything()).toEqual(before);
  const { loaded: _, ...told } = (await world.run(file, args)).report;
  expect(dry.report).toEqual(told);
});

test('what another set states stays as it is, and is listed', async () => {
  const one = await world.file('one.csv', table(['THA,0902,5,2019']));
  const other = await world.file('other.csv', table(['THA,0902,50,2019', 'KHM,0902,6,2019']));
  await world.run(one, args);
  const { report } = await world.run(other, args);
  expect(report).toMatchObject({ exports: { figures: 1, value: { USD: '6' } } });
  expect(report.leftOut).toMatchObject([
    { reason: 'stated-elsewhere', figures: 1, items: [{ item: 'trade-one', value: { USD: '50' } }] },
  ]);
  expect((await world.stored('EXPORTS')).map(([from, , { value, dataSet }]) => [from, value, dataSet])).toEqual([
    ['ctry:kh', 6, 'trade-other'],
    ['ctry:th', 5, 'trade-one'],
  ]);
});

test('the report can be a table, in which no cell is a formula', async () => {
  const file = await world.file('codes.csv', table(['=A1,0902,5,2019']));
  const report = await world.file('report.csv', '');
  await world.run(file, [...args, '--report', report]);
  expect(await readFile(report, 'utf8')).toBe(
    "reason,item,name,firstLine,figures,unit,value\r\nunknown-area,'=A1,,2,1,USD,5\r\n",
  );
});

describe('more figures than one transaction holds', () => {
  const countries = ['THA', 'KHM', 'VNM', 'LAO', 'FRA', 'USA', 'IND', 'CHE', 'ROU'];
  const pairs = countries.flatMap((from) => countries.filter((to) => to !== from).map((to) => `${from},${to}`));
  const content = ['country,partner,product,value,year']
    .concat(
      pairs.flatMap((pair) =>
        ['09', '0902', '090210'].flatMap((code) =>
          Array.from({ length: 50 }, (_, at) => `${pair},${code},${at}.25,${1950 + at}`),
        ),
      ),
    )
    .join('\n');
  const figures = pairs.length * 150;

  const count = async (): Promise<unknown> =>
    (await world.api.database.read('MATCH ()-[figure:EXPORTS_TO]->() RETURN count(figure)'))[0]?.[0];

  test('are loaded in portions, twice without a change, and make way for a later file', async () => {
    const file = await world.file('many.csv', content);
    const { report, err } = await world.run(file, args);
    expect(report).toMatchObject({ exportsTo: { figures }, loaded: { written: figures + 1, removed: 0 } });
    expect(err).toContain('Written 5,000 relationships');
    expect(await count()).toBe(figures);
    expect((await world.run(file, args)).report.loaded).toEqual({ written: 0, removed: 0 });

    await world.file('many.csv', 'country,partner,product,value,year\nTHA,VNM,0902,1,2019\n');
    expect((await world.run(file, args)).report.loaded).toEqual({ written: 2, removed: figures });
    expect(await count()).toBe(1);
  }, 300_000);

  const sources = async () => world.api.database.read('MATCH (node:Source) RETURN node.id');
  const untilWritten = (signal: NodeJS.Signals) => (said: string, kill: (signal: NodeJS.Signals) => void) => {
    if (said.includes('Written 5,000')) kill(signal);
  };

  test('are undone where the load is told to stop', async () => {
    const file = await world.file('many.csv', content);
    const { code, err } = await world.run(file, args, untilWritten('SIGTERM'));
    expect([code, err]).toEqual([130, expect.stringContaining('Stopped: nothing of the file is loaded.')]);
    expect(await count()).toBe(0);
    expect(await sources()).toEqual([]);
  }, 300_000);

  test('are undone by the next load, or by the next start, where the load was killed', async () => {
    const file = await world.file('many.csv', content);
    const { code } = await world.run(file, args, untilWritten('SIGKILL'));
    expect(code).not.toBe(0);
    expect(await count()).not.toBe(0);
    // A load that may still be running is left alone.
    expect(await undoInterrupted(world.api.database, new Date())).toEqual([]);
    await world.api.database.command('MATCH (set:DataSet {name: "trade-many"}) SET set.loadingAt = 0');
    expect(await undoInterrupted(world.api.database, new Date())).toEqual(['trade-many']);
    expect(await count()).toBe(0);
    expect(await sources()).toEqual([]);

    await world.run(file, args, untilWritten('SIGKILL'));
    const { report } = await world.run(await world.file('many.csv', 'country,partner,product,value,year\n'), args);
    expect(report).toMatchObject({ exportsTo: { figures: 0 } });
    expect(await count()).toBe(0);
  }, 300_000);
});
