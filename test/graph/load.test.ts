// Loading seeds into a real Neo4j: once, again, changed, with data of users, cut off, and from two sides at once.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fingerprintOf } from '../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../src/exchange/load-data-set.js';
import { Unavailable } from '../../src/errors.js';
import { InputError } from '../../src/exchange/problem.js';
import { applyConstraints } from '../../src/graph/constraints.js';
import { Database } from '../../src/graph/database.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestDatabase } from '../support/database.js';
import { filesOf, goodSeeds, tinyModel as model } from '../unit/exchange/tiny-model.js';
import { layCable } from './load-cable.js';
import { emptyDatabase } from './load-empty.js';

let own: LocalDatabase;
let database: Database;
beforeAll(async () => {
  own = await startTestDatabase();
  database = new Database(own);
  await applyConstraints(database, model);
}, 120_000);
beforeEach(() => emptyDatabase(database));
afterAll(async () => {
  await database.close();
  await own.stop();
});

type Texts = Record<string, string>;
interface Way {
  through?: Database;
  at?: string;
  progress?: (line: string) => void;
}

const load = (changes: Texts = {}, { through = database, at = '2026-05-01', progress }: Way = {}) => {
  const files = filesOf({ ...goodSeeds, ...changes });
  const set = { name: 'seed', files, fingerprint: fingerprintOf(files, model) };
  return loadDataSet({ database: through, model, set, now: new Date(`${at}T00:00:00Z`), progress });
};

/** Everything that is stored, so that two states can be compared as a whole. */
const everything = async (from = database) => ({
  nodes: await from.read('MATCH (node) RETURN labels(node), properties(node) ORDER BY node.id, node.name'),
  links: await from.read('MATCH (a)-[link]->(b) RETURN type(link), properties(link), a.id, b.id ORDER BY link.id'),
});

const one = async (id: string): Promise<Record<string, unknown> | undefined> => {
  const [row] = await database.read('MATCH (node {id: $id}) RETURN properties(node), labels(node)', { id });
  return row && { ...(row[0] as object), labels: row[1] };
};

const versions = async () =>
  Object.fromEntries(
    await database.read('MATCH (node) WHERE node.dataSet IS NOT NULL RETURN node.id, node.recordVersion'),
  );

const firstVersions = {
  'ctry:kh': 1,
  'ctry:la': 1,
  'ent:shop': 1,
  'ent:silk': 1,
  'prov:siem-reap': 1,
  'src:list': 1,
};

/** The same files under another fingerprint, as after a change of the model: everything is compared. */
const compareAnew = () => {
  const set = { name: 'seed', files: filesOf(goodSeeds), fingerprint: 'f'.repeat(64) };
  return loadDataSet({ database, model, set, now: new Date('2026-05-02T00:00:00Z') });
};

describe('a first load', () => {
  test('has the same hash of its content as a load that compares it and finds nothing to write', async () => {
    const { contentHash } = await load();
    expect(await compareAnew()).toMatchObject({ contentHash, nodes: 6, relationships: 4, written: 0, removed: 0 });
  });

  test('tells what lies there now', async () => {
    expect(await load()).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      loadedAt: '2026-05-01T00:00:00.000Z',
      asOf: '2026-03-04',
      nodes: 6,
      relationships: 4,
      written: 10,
      removed: 0,
    });
  });

  test('stores a node with its labels, columns and what the system notes', async () => {
    const { fingerprint } = await load();
    expect(await one('ent:silk')).toEqual({
      labels: expect.arrayContaining(['Firm', 'Party']),
      id: 'ent:silk',
      name: 'Silk Ltd',
      size: 'SMALL',
      turnoverAmount: '1000.50',
      turnoverCurrency: 'USD',
      turnoverNumber: 1000.5,
      sizes: ['SMALL', 'LARGE'],
      roles: [],
      recordState: 'PUBLISHED',
      recordVersion: 1,
      synthetic: false,
      createdAt: '2026-05-01T00:00:00.000Z',
      updatedAt: '2026-05-01T00:00:00.000Z',
      importRunId: `seed:${fingerprint.slice(0, 12)}`,
      dataSet: 'seed',
      recordHash: expect.any(String),
      searchTerms: expect.any(String),
    });
    expect(await one('src:list')).toMatchObject({ contentHash: 'ab12' });
    expect(await database.read("MATCH (c:Country {id: 'ctry:kh'}) RETURN valueType(c.population)")).toEqual([
      ['INTEGER NOT NULL'],
    ]);
  });

  test('stores a relationship under the id made from what identifies it', async () => {
    await load();
    const rows = await database.read('MATCH (a)-[link:SELLS_TO]->(b) RETURN a.id, b.id, properties(link)');
    expect(rows).toEqual([
      [
        'ent:silk',
        'ent:shop',
        {
          id: expect.stringMatching(/^rel:[0-9a-f]{24}$/),
          year: 2012,
          throughId: 'ctry:la',
          validFrom: '2012',
          validFromLower: '2012-01-01',
          validFromUpper: '2012-12-31',
          importRunId: expect.any(String),
          dataSet: 'seed',
          recordHash: expect.any(String),
        },
      ],
    ]);
    expect(await database.read('MATCH (a)-[:BORDERS]->(b) RETURN a.id, b.id')).toEqual([['ctry:kh', 'ctry:la']]);
  });

  test('proves roles from relationships', async () => {
    await load();
    expect(await database.read('MATCH (node:Buyer) RETURN node.id, node.roles')).toEqual([['ent:shop', ['BUYER']]]);
    expect(await one('ent:silk')).toMatchObject({ roles: [] });
  });
});

describe('a second load', () => {
  test('of the same files is one read and no write', async () => {
    await load();
    const before = await everything();
    const sent = database.statements;
    expect(await load({}, { at: '2026-06-01' })).toMatchObject({ written: 0, removed: 0, nodes: 6, relationships: 4 });
    expect(database.statements - sent).toBe(1);
    expect(await everything()).toEqual(before);
  });

  test('of a changed row changes that record alone, and leaves nothing of its former self', async () => {
    await load();
    const silk = 'id,name,size,turnover,sizes\nent:silk,Silk & Co,,,\nent:shop,Shop Ltd,LARGE,,\n';
    expect(await load({ 'seeds/trade/firm.csv': silk }, { at: '2026-06-01' })).toMatchObject({
      written: 1,
      removed: 0,
    });
    expect(await versions()).toEqual({ ...firstVersions, 'ent:silk': 2 });
    const changed = await one('ent:silk');
    expect(changed).toMatchObject({
      name: 'Silk & Co',
      createdAt: '2026-05-01T00:00:00.000Z',
      updatedAt: '2026-06-01T00:00:00.000Z',
    });
    for (const gone of ['size', 'sizes', 'turnoverAmount', 'turnoverCurrency', 'turnoverNumber']) {
      expect(changed).not.toHaveProperty(gone);
    }
    expect(await one('ent:shop')).toMatchObject({ labels: expect.arrayContaining(['Buyer']), roles: ['BUYER'] });
  });

  test('of columns in another order writes no record', async () => {
    await load();
    const provinces = 'iso3166_2,name,id,validFrom\nKH-17,Siem Reap,prov:siem-reap,1907\n';
    expect(await load({ 'seeds/places/province.csv': provinces })).toMatchObject({ written: 0, removed: 0 });
    expect(await versions()).toEqual(firstVersions);
  });

  test('of a changed relationship replaces its properties', async () => {
    await load();
    const sales = 'from,to,year,locator,validFrom\nent:silk,ent:shop,2012,#p9,2012\n';
    expect(await load({ 'seeds/trade/sells-to.csv': sales })).toMatchObject({ written: 1, removed: 0 });
    const [row] = await database.read('MATCH ()-[link:SELLS_TO]->() RETURN properties(link)');
    expect(row?.[0]).toMatchObject({ locator: '#p9' });
    expect(row?.[0]).not.toHaveProperty('throughId');
  });

  test('without a row removes its record, and the role that it proved', async () => {
    await load();
    const changes = {
      'seeds/trade/firm.csv': 'id,name\nent:shop,Shop Ltd\n',
      'seeds/trade/sells-to.csv': 'from,to,year\n',
      'seeds/places/located-in.csv': 'from,to\nprov:siem-reap,ctry:kh\n',
    };
    expect(await load(changes)).toMatchObject({ nodes: 5, relationships: 2, removed: 3 });
    expect(await one('ent:silk')).toBeUndefined();
    const shop = await one('ent:shop');
    expect(shop?.['labels']).not.toContain('Buyer');
    expect(shop?.['roles']).toEqual([]);
  });

  test('may move a key from one record to another', async () => {
    await load();
    const swapped = 'id,name,iso3\nctry:kh,Cambodia,LAO\nctry:la,Laos,KHM\n';
    await load({ 'seeds/places/country.csv': swapped });
    expect(await versions()).toEqual({ ...firstVersions, 'ctry:kh': 2, 'ctry:la': 2 });
    expect(await one('ctry:la')).toMatchObject({ iso3: 'KHM' });
  });
});

describe('data of users', () => {
  const userData = `MATCH (silk:Firm {id: 'ent:silk'}), (shop:Firm {id: 'ent:shop'})
CREATE (mine:Firm:Party {id: 'ent:mine', name: 'Mine', dataSet: 'user'})
CREATE (bare:Firm:Party {id: 'ent:bare', name: 'Without a set'})
CREATE (mine)-[:SELLS_TO {id: 'rel:1', year: 2020, dataSet: 'user'}]->(silk)
CREATE (shop)-[:SELLS_TO {id: 'rel:2', year: 2020}]->(bare)`;

  test('are kept, and count for roles', async () => {
    await load();
    await database.write((run) => run(userData));
    await load({ 'seeds/trade/sells-to.csv': 'from,to,year\n' });
    expect(await one('ent:mine')).toMatchObject({ name: 'Mine', dataSet: 'user', roles: [] });
    expect(await database.read('MATCH (node:Buyer) RETURN node.id ORDER BY node.id')).toEqual([
      ['ent:bare'],
      ['ent:silk'],
    ]);
    expect(await database.read('MATCH ()-[link:SELLS_TO]->() RETURN link.id ORDER BY link.id')).toEqual([
      ['rel:1'],
      ['rel:2'],
    ]);
  });

  test('hold a node that left the seeds: it is retired, and comes back with the row', async () => {
    await load();
    await database.write((run) => run(userData));
    const without = {
      'seeds/trade/firm.csv': 'id,name,size\nent:shop,Shop Ltd,LARGE\n',
      'seeds/trade/sells-to.csv': 'from,to,year\n',
      'seeds/places/located-in.csv': 'from,to\nprov:siem-reap,ctry:kh\n',
    };
    await load(without, { at: '2026-06-01' });
    expect(await one('ent:silk')).toMatchObject({ recordState: 'RETIRED', recordVersion: 2, name: 'Silk Ltd' });
    await load({ ...without, 'seeds/places/borders.csv': 'from,to\n' }, { at: '2026-07-01' });
    expect(await one('ent:silk')).toMatchObject({ recordState: 'RETIRED', recordVersion: 2 });
    await load({}, { at: '2026-08-01' });
    expect(await one('ent:silk')).toMatchObject({ recordState: 'PUBLISHED', recordVersion: 3, size: 'SMALL' });
  });

  test('are not taken over by a seed of the same id', async () => {
    await database.write((run) => run("CREATE (:Firm:Party {id: 'ent:silk', name: 'My silk'})"));
    await load();
    expect(await one('ent:silk')).toMatchObject({ name: 'My silk', labels: expect.arrayContaining(['Firm']) });
    expect(await one('ent:silk')).not.toHaveProperty('dataSet');
    expect(await database.read('MATCH ()-[link:SELLS_TO]->() RETURN count(link)')).toEqual([[1]]);
  });
});

describe('a load that cannot end well', () => {
  test('bad data: every problem is told and nothing is written', async () => {
    await load();
    const before = await everything();
    const failed = load({ 'seeds/places/borders.csv': 'from,to\nctry:la,ctry:xx\nctry:la\n' });
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toMatchObject({ inputProblems: [{ line: 2 }, { line: 3 }] });
    expect(await everything()).toEqual(before);
  });

  test('cut off in the middle: nothing half is left, and the next load does it all', async () => {
    const cable = await layCable(own.uri);
    const doomed = new Database({ ...own, uri: cable.uri }, { timeoutMs: 1_000 });
    const cut = (line: string) => {
      if (line.includes('relationships')) cable.cut();
    };
    await expect(load({}, { through: doomed, progress: cut })).rejects.toThrow(Unavailable);
    await doomed.close();
    expect(await everything()).toEqual({ nodes: [], links: [] });
    expect(await load()).toMatchObject({ written: 10 });
    expect(await versions()).toEqual(firstVersions);
  });

  test('two at once: one loads, the other waits and finds it done', async () => {
    const other = new Database(own);
    const loads = await Promise.all([load(), load({}, { through: other, at: '2026-06-01' })]);
    await other.close();
    expect(loads.map(({ written }) => written).sort()).toEqual([0, 10]);
    expect(await versions()).toEqual(firstVersions);
  });
});
