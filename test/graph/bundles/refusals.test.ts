// What is wrong with a bundle: every rule is told with file, line and words, and nothing is written.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { InputError, printProblem } from '../../../src/exchange/problem.js';
import { startBundleDatabase, type BundleDatabase } from '../../support/bundle-database.js';
import { firm, good, product, sale, source, src } from '../../support/bundle-lines.js';
import { emptyDatabase } from '../load-empty.js';

let own: BundleDatabase;
beforeAll(async () => {
  own = await startBundleDatabase();
}, 240_000);
beforeEach(() => emptyDatabase(own.database), 60_000);
afterAll(() => own.stop());

async function problemsOf(lines: readonly unknown[] | string | Uint8Array): Promise<string[]> {
  const work =
    typeof lines === 'string' || lines instanceof Uint8Array ? own.importText(lines) : own.importLines(lines);
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(InputError);
  expect(await own.database.read('MATCH (node) WHERE node.id IS NOT NULL RETURN count(node)')).toEqual([[0]]);
  return (failure as InputError).inputProblems.map(
    (problem) => `${problem.line} ${problem.rule} ${printProblem(problem).replace(`${problem.file}:`, '')}`,
  );
}

describe('a bad line is told with its number and its rule, and nothing is written', () => {
  const place = (props: object) => ({ type: 'node', kind: 'Province', id: 'prov:x', props: { name: 'X', ...props } });
  test.each<[string, readonly unknown[] | string | Uint8Array, string[]]>([
    ['a value', [...good, firm('c', { femaleShare: 2 })], ['6 value']],
    [
      'unknown kind',
      [...good, { ...firm('c'), kind: 'Enterprize' }],
      ['6 unknown-kind 6 kind: "Enterprize" is not a kind of node. Did you mean "Enterprise"?'],
    ],
    [
      'unknown property',
      [firm('c', { employes: 3 }), source],
      ['1 unknown-property 1 employes: is not a property of Enterprise. Did you mean "employees"'],
    ],
    ['unknown end', [sale('a', 'bb'), ...good.slice(1)], ['1 unknown-end 1 to: nothing has the id "ent:bb".']],
    ['unknown source', [product, { ...firm('c'), src: { doc: 'src:lists' } }, source], ['2 unknown-source']],
    ['unknown reference', [...good.slice(1, 3), source, sale('a', 'b')], ['4 unknown-reference 4 productId']],
    [
      'pair of kinds',
      [
        ...good,
        { type: 'rel', rel: 'SUPPLIES', from: 'ent:a', to: 'prd:rice', props: { productId: 'prd:rice', year: 2020 } },
      ],
      ['6 pair-of-kinds'],
    ],
    ['the same id twice', [...good, firm('a')], ['6 duplicate-id 6 id: "ent:a" already stands at']],
    ['the same relationship twice', [...good, sale('a', 'b')], ['6 duplicate-key']],
    [
      'a key twice',
      [
        firm('a', { identifiers: [{ scheme: 'LEI', value: 'X' }] }),
        firm('b', { identifiers: [{ scheme: 'LEI', value: 'X' }] }),
        source,
      ],
      ['2 duplicate-key 2 identifiers'],
    ],
    [
      'dates in the wrong order',
      [
        { ...sale('a', 'b', 2020), props: { productId: 'prd:rice', year: 2020, validFrom: '2021', validTo: '2020' } },
        ...good.slice(1),
      ],
      ['1 validity'],
    ],
    [
      'more than a limit',
      [
        {
          type: 'node',
          kind: 'Zone',
          id: 'sez:a',
          props: {
            name: 'A',
            zoneType: 'SEZ',
            status: 'PLANNED',
            crossBorder: false,
            totalAreaHa: 1,
            occupiedAreaHa: 2,
          },
        },
      ],
      ['1 at-most'],
    ],
    [
      'two where one may be',
      [
        place({ adminType: 'PROVINCE' }),
        ...['la', 'kh'].map((slug) => ({
          type: 'node',
          kind: 'Country',
          id: `ctry:${slug}`,
          props: {
            name: slug,
            iso2: slug.toUpperCase(),
            iso3: `${slug.toUpperCase()}O`,
            isoNumeric: slug === 'la' ? '418' : '116',
          },
        })),
        ...['la', 'kh'].map((slug) => ({ type: 'rel', rel: 'LOCATED_IN', from: 'prov:x', to: `ctry:${slug}` })),
      ],
      ['5 to-one'],
    ],
    [
      'a needed relationship',
      [
        {
          type: 'node',
          kind: 'Fact',
          id: 'fct:a',
          props: { predicate: 'name', value: 'A', recordedBy: 'x' },
          src: { ...src, locator: '#p1' },
        },
        source,
      ],
      ['1 required-relationship', '1 required-relationship'],
    ],
    [
      'a circle',
      [
        product,
        { ...product, id: 'prd:tea' },
        { type: 'rel', rel: 'NARROWER_THAN', from: 'prd:tea', to: 'prd:rice' },
        { type: 'rel', rel: 'NARROWER_THAN', from: 'prd:rice', to: 'prd:tea' },
      ],
      ['4 acyclic'],
    ],
    [
      'a predicate that nothing has',
      [...good, { type: 'fact', subject: 'ent:a', predicate: 'employes', value: 3, src }],
      ['6 predicate'],
    ],
    [
      'no UTF-8',
      Buffer.concat([Buffer.from(`${JSON.stringify(product)}\n`), Buffer.from([0x7b, 0xff, 0x7d])]),
      ['2 encoding'],
    ],
    [
      'a huge line',
      `${JSON.stringify(product)}\n{"type":"node","kind":"${'x'.repeat(2_000_000)}"}\n`,
      ['2 line-length'],
    ],
    ['no JSON', `{"type":"node"\n`, ['1 syntax']],
  ])(
    '%s',
    async (_what, lines, wanted) => {
      const found = await problemsOf(lines);
      expect(found).toHaveLength(wanted.length);
      wanted.forEach((problem, index) => expect(found[index]).toMatch(problem));
    },
    60_000,
  );

  test('of thousands of problems the first are shown and all are counted', async () => {
    const failure = own.importLines(Array.from({ length: 2_000 }, (_, index) => firm(`x${index}`, { femaleShare: 2 })));
    await expect(failure).rejects.toThrow(/4000 problems(?:.*\n){101}.*… and 3900 more$/);
  }, 60_000);

  test('a record that another set holds is not taken over', async () => {
    await own.importLines(good, { dataSet: 'other' });
    await expect(own.importLines([firm('a'), source])).rejects.toThrow(
      '"ent:a" already stands at the data set "other"',
    );
  }, 60_000);

  test('records of other sets may be referred to', async () => {
    await own.importLines(good, { dataSet: 'other' });
    expect(await own.importLines([firm('c'), sale('a', 'c'), sale('c', 'b')])).toMatchObject({
      nodes: 1,
      relationships: 2,
    });
    expect(await own.exported()).toMatch(/^\{"type":"node","kind":"Enterprise","id":"ent:c"/);
  }, 60_000);
});
