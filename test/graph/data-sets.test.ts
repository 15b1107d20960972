// Several sets of data beside one another in a real Neo4j: what one refers to in another, what it may not, and who keeps what.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Conflict } from '../../src/errors.js';
import { loadedDataSets } from '../../src/exchange/data-set.js';
import { fingerprintOf } from '../../src/exchange/fingerprint.js';
import { loadDataSets } from '../../src/exchange/load-data-sets.js';
import { InputError } from '../../src/exchange/problem.js';
import { applyConstraints } from '../../src/graph/constraints.js';
import { Database } from '../../src/graph/database.js';
import { readDataState } from '../../src/graph/data-version.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestDatabase } from '../support/database.js';
import { filesOf, goodSeeds, tinyModel as model } from '../unit/exchange/tiny-model.js';
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

/** Sets in the order of their names here; each is its files. */
async function load(sets: Record<string, Texts>, { at = '2026-05-01', through = database } = {}) {
  return loadDataSets({
    database: through,
    model,
    sets: Object.entries(sets).map(([name, texts]) => {
      const files = filesOf(texts);
      return { name, files, fingerprint: fingerprintOf(files, model) };
    }),
    now: new Date(`${at}T00:00:00Z`),
    standing: await loadedDataSets(database),
  });
}

const seed: Texts = { ...goodSeeds };
/** Refers to a source, a country and a province of the seeds. */
const reference: Texts = {
  'reference/country.csv': 'id,name,iso3,sourceId\nctry:th,Thailand,THA,src:list\n',
  'reference/borders.csv': 'from,to,sourceId\nctry:kh,ctry:th,src:list\n',
  'reference/firm.csv': 'id,name,register,number\nent:mill,Mill,KH,1\n',
  'reference/located-in.csv': 'from,to\nent:mill,prov:siem-reap\n',
  'reference/sells-to.csv': 'from,to,year,throughId\nent:mill,ent:shop,2020,ctry:kh\n',
};

const problemsOf = async (sets: Record<string, Texts>): Promise<string[]> => {
  const failure = await load(sets).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(InputError);
  return (failure as InputError).inputProblems.map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`,
  );
};

const holders = async () =>
  Object.fromEntries(await database.read('MATCH (node) WHERE node.id IS NOT NULL RETURN node.id, node.dataSet'));

describe('a set that refers to another', () => {
  test('is loaded beside it under its own name, and its version counts', async () => {
    await load({ seed });
    const before = await readDataState(database);
    expect(await load({ seed, reference })).toMatchObject([{ written: 0 }, { written: 5, nodes: 2, relationships: 3 }]);
    expect(await holders()).toMatchObject({ 'ctry:kh': 'seed', 'ctry:th': 'reference', 'ent:mill': 'reference' });
    expect(await database.read('MATCH (:Firm {id: "ent:mill"})-[:LOCATED_IN]->(place) RETURN place.id')).toEqual([
      ['prov:siem-reap'],
    ]);
    expect((await readDataState(database)).version).not.toBe(before.version);
    expect([...(await loadedDataSets(database)).keys()].sort()).toEqual(['reference', 'seed']);
  });

  test('is loaded in one go with it, and found loaded by one look', async () => {
    expect(await load({ seed, reference })).toMatchObject([{ written: 10 }, { written: 5 }]);
    const sent = database.statements;
    expect(await load({ seed, reference })).toMatchObject([{ written: 0 }, { written: 0 }]);
    expect(database.statements - sent).toBe(1);
  });

  test('may prove a role on a node of the other', async () => {
    await load({
      seed,
      reference: { ...reference, 'reference/sells-to.csv': 'from,to,year\nent:mill,ent:silk,2020\n' },
    });
    expect(await database.read("MATCH (node:Buyer {id: 'ent:silk'}) RETURN node.dataSet, node.roles")).toEqual([
      ['seed', ['BUYER']],
    ]);
  });

  test('is refused without the set that it needs', async () => {
    await expect(load({ reference })).rejects.toThrow('The data set "reference" refers to "seed", which is not loaded');
    expect(await holders()).toEqual({});
  });

  test('is checked against what the other holds', async () => {
    await load({ seed });
    expect(
      await problemsOf({
        reference: {
          'reference/country.csv':
            'id,name,iso3,sourceId\nctry:kh,Cambodia again,KHX,\nctry:zz,Same code,LAO,\nctry:yy,No source,YYY,src:gone\n',
          'reference/firm.csv': 'id,name,identifiers\nent:mill,Mill,\n',
          'reference/province.csv': 'id,name\nprov:phnom-penh,Phnom Penh\n',
          'reference/located-in.csv':
            'from,to\nent:silk,prov:phnom-penh\nprov:phnom-penh,prov:nowhere\nprov:phnom-penh,ent:shop\n',
        },
      }),
    ).toEqual([
      'reference/country.csv:2 duplicate-id "ctry:kh" already stands at the data set "seed"',
      'reference/country.csv:3 duplicate-key a Country with iso3 "LAO" already stands at the data set "seed"',
      expect.stringContaining('reference/country.csv:4 unknown-source there is no source "src:gone".'),
      'reference/located-in.csv:2 to-one "ent:silk" already has a LocatedIn to "prov:siem-reap" at the same time (the data set "seed")',
      expect.stringContaining('reference/located-in.csv:3 unknown-end nothing has the id "prov:nowhere".'),
      expect.stringContaining(
        'reference/located-in.csv:4 pair-of-kinds LocatedIn cannot lead from a Province to a Firm',
      ),
    ]);
    expect(await holders()).not.toHaveProperty('ctry:yy');
  });

  test('may not close a circle through the other', async () => {
    const provinces = {
      'seeds/places/province.csv': 'id,name\nprov:a,A\nprov:b,B\nprov:c,C\nprov:siem-reap,Siem Reap\n',
      'seeds/places/located-in.csv': 'from,to\nprov:b,prov:c\nent:silk,prov:siem-reap\n',
    };
    await load({ seed: { ...seed, ...provinces } });
    expect(
      await problemsOf({
        reference: {
          'reference/province.csv': 'id,name\nprov:x,X\n',
          'reference/located-in.csv': 'from,to\nprov:c,prov:x\nprov:x,prov:b\n',
        },
      }),
    ).toEqual([
      expect.stringMatching(/^reference\/located-in\.csv:\d acyclic "prov:[cx]" to "prov:[xb]" closes a circle/),
    ]);
  });

  test('may not take an external identifier of the other', async () => {
    const firms = 'id,name,identifiers\nent:silk,Silk,LEI:5493001KJTIIGC8Y1R12\nent:shop,Shop,\n';
    await load({ seed: { ...seed, 'seeds/trade/firm.csv': firms } });
    expect(
      await problemsOf({
        reference: { 'reference/firm.csv': 'id,name,identifiers\nent:x,X,LEI:5493001KJTIIGC8Y1R12\n' },
      }),
    ).toEqual([
      'reference/firm.csv:2 duplicate-key the identifier LEI:5493001KJTIIGC8Y1R12 already stands at the data set "seed"',
    ]);
  });
});

describe('a set that is loaded again', () => {
  test('keeps what other sets have on its nodes', async () => {
    await load({ seed, reference });
    const renamed = { ...seed, 'seeds/places/province.csv': 'id,name\nprov:siem-reap,Siem Reap Province\n' };
    expect(await load({ seed: renamed, reference })).toMatchObject([{ written: 1, removed: 0 }, { written: 0 }]);
    expect(await database.read('MATCH (:Firm {id: "ent:mill"})-[:LOCATED_IN]->(place) RETURN place.name')).toEqual([
      ['Siem Reap Province'],
    ]);
  });

  const withoutProvince = {
    ...seed,
    'seeds/places/province.csv': 'id,name\n',
    'seeds/places/located-in.csv': 'from,to\nent:silk,ctry:kh\n',
  };

  test.each([
    [
      'an end',
      withoutProvince,
      '"prov:siem-reap" is no longer in the data set "seed", but still referred to: LOCATED_IN of "ent:mill" in the data set "reference"',
    ],
    [
      'a source',
      {
        ...seed,
        'seeds/sources.csv': 'id,name\n',
        'seeds/places/country.csv': 'id,name,iso3\nctry:kh,Cambodia,KHM\nctry:la,Laos,LAO\n',
      },
      '"src:list" is no longer in the data set "seed", but still referred to: "ctry:th" in the data set "reference", BORDERS from "ctry:kh" to "ctry:th" in the data set "reference"',
    ],
  ])('is refused where it lets go %s of another set', async (_, changed, message) => {
    await load({ seed, reference });
    await expect(load({ seed: changed })).rejects.toThrow(Conflict);
    await expect(load({ seed: changed })).rejects.toThrow(message);
    expect(await holders()).toMatchObject({ 'prov:siem-reap': 'seed', 'src:list': 'seed' });
  });

  test('may let go what the other lets go in the same go', async () => {
    await load({ seed, reference });
    const moved = { ...reference, 'reference/located-in.csv': 'from,to\nent:mill,ctry:kh\n' };
    await load({ seed: withoutProvince, reference: moved });
    expect(await database.read('MATCH (:Firm {id: "ent:mill"})-[:LOCATED_IN]->(place) RETURN place.id')).toEqual([
      ['ctry:kh'],
    ]);
  });
});

describe('a record that moves from one set to the other', () => {
  const country = 'id,name,iso3,sourceId\nctry:th,Thailand,THA,src:list\n';

  test('to the earlier one: it is taken over and keeps its age', async () => {
    await load({ seed, reference });
    const more = { ...seed, 'seeds/more/country.csv': country };
    const less = { ...reference, 'reference/country.csv': 'id,name,iso3\n' };
    await load({ seed: more, reference: less }, { at: '2026-06-01' });
    expect(
      await database.read(
        "MATCH (node:Country {id: 'ctry:th'}) RETURN node.dataSet, node.recordVersion, node.createdAt",
      ),
    ).toEqual([['seed', 2, '2026-05-01T00:00:00.000Z']]);
    expect(await database.read('MATCH ()-[link:BORDERS]->() RETURN link.dataSet ORDER BY link.dataSet')).toEqual([
      ['reference'],
      ['seed'],
    ]);
  });

  test('to the later one: it stays the same node', async () => {
    const both = { ...seed, 'seeds/more/country.csv': country };
    const without = { ...reference, 'reference/country.csv': 'id,name,iso3\n' };
    await load({ seed: both, reference: without });
    await load({ seed, reference }, { at: '2026-06-01' });
    expect(
      await database.read(
        "MATCH (node:Country {id: 'ctry:th'}) RETURN node.dataSet, node.recordVersion, node.recordState",
      ),
    ).toEqual([['reference', 3, 'PUBLISHED']]);
  });
});

describe('a set of users', () => {
  test('is refused an id that another set holds, and keeps what it holds from a start', async () => {
    await load({ seed });
    expect(await problemsOf({ mine: { 'mine/firm.csv': 'id,name\nent:silk,Mine\n' } })).toEqual([
      'mine/firm.csv:2 duplicate-id "ent:silk" already stands at the data set "seed"',
    ]);
    await load({ mine: { 'mine/country.csv': 'id,name,iso3\nctry:th,My Thailand,THA\n' } });
    await load({ seed, reference });
    expect(await database.read("MATCH (node:Country {id: 'ctry:th'}) RETURN node.name, node.dataSet")).toEqual([
      ['My Thailand', 'mine'],
    ]);
  });
});

describe('a set of more records than fit in one transaction', () => {
  const many = 50_100;
  const firms = (count: number): Texts => ({
    'reference/firm.csv': `id,name\n${Array.from({ length: count }, (_, at) => `ent:f${at},Firm ${at}\n`).join('')}`,
  });

  test('that was cut off between its parts is no set, and the next load finishes it', async () => {
    await load({ seed, reference: firms(10) });
    const broken = new Database(own);
    let parts = 0;
    const write = broken.write.bind(broken);
    const cut: Database['write'] = (work, options) => {
      parts += 1;
      return parts > 5 ? Promise.reject(new Error('cut off')) : write(work, options);
    };
    await expect(
      load({ seed, reference: firms(many) }, { through: Object.assign(broken, { write: cut }) }),
    ).rejects.toThrow('cut off');
    await broken.close();
    expect([...(await loadedDataSets(database)).keys()]).toEqual(['seed']);
    const [row] = await database.read("MATCH (node:Firm {dataSet: 'reference'}) RETURN count(node)");
    expect(row?.[0]).toBeGreaterThan(10);
    expect(await load({ seed, reference: firms(many) })).toMatchObject([{ written: 0 }, { nodes: many }]);
    expect(await load({ seed, reference: firms(many) })).toMatchObject([{ written: 0 }, { written: 0, nodes: many }]);
    expect(await database.read("MATCH (node:Firm {dataSet: 'reference'}) RETURN count(node)")).toEqual([[many]]);
    expect(await database.read('MATCH (mark:UnfinishedLoad) RETURN count(mark)')).toEqual([[0]]);
    await load({ seed, reference: firms(10) });
  }, 300_000);
});
