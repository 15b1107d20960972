// An answer as tables: a row a node of the outermost list, and CSV that no spreadsheet runs.
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from '../../../src/explorer/table/csv.js';
import { tablesOf } from '../../../src/explorer/table/tables.js';

describe('tables of an answer', () => {
  test('a connection gives a row a node; objects become dotted columns, nested lists are joined in order', () => {
    const data = {
      countries: {
        totalCount: 195,
        nodes: [
          {
            name: 'Cambodia',
            capital: { name: 'Phnom Penh', location: { latitude: 11.6 } },
            names: [
              { lang: 'km', text: 'កម្ពុជា' },
              { lang: 'fr', text: 'Cambodge' },
            ],
            groups: { totalCount: 2, nodes: [{ name: 'ASEAN' }, { name: null }] },
            tags: ['a', 'b'],
          },
          { name: 'Nowhere', capital: null, names: null, groups: { totalCount: 0, nodes: [] }, tags: [] },
        ],
      },
    };
    expect(tablesOf(data)).toEqual([
      {
        name: 'countries',
        totalCount: 195,
        columns: [
          'name', 'capital.name', 'capital.location.latitude', 'names.lang', 'names.text', 'groups.name',
          'groups.totalCount', 'tags',
        ], // prettier-ignore
        rows: [
          ['Cambodia', 'Phnom Penh', 11.6, 'km; fr', 'កម្ពុជា; Cambodge', 'ASEAN; ', 2, 'a; b'],
          ['Nowhere', null, null, null, null, null, 0, null],
        ],
      },
    ]);
  });

  test('what an edge says stands beside its node, also where both have a field of one name', () => {
    const edge = (name: string, share: number) => ({ cursor: name, share, node: { name, share: 'own' } });
    const data = { project: { name: 'P', funders: { edges: [edge('A', 1), edge('B', -2)] } } };
    expect(tablesOf(data)).toEqual([
      {
        name: 'project.funders',
        columns: ['name', 'share', 'edge.cursor', 'edge.share'],
        rows: [
          ['A', 'own', 'A', 1],
          ['B', 'own', 'B', -2],
        ],
      },
      {
        name: 'project',
        columns: ['name', 'funders.name', 'funders.share', 'funders.edge.cursor', 'funders.edge.share'],
        rows: [['P', 'A; B', 'own; own', 'A; B', '1; -2']],
      },
    ]);
  });

  test('lists below lists are joined in the order of the answer', () => {
    const place = (name: string, ...inside: string[]) => ({
      name,
      parts: { nodes: inside.map((part) => ({ name: part })) },
    });
    const data = { events: { nodes: [{ venues: { nodes: [place('X', '1', '2'), place('Y')] } }] } };
    expect(tablesOf(data)[0]).toMatchObject({
      columns: ['venues.name', 'venues.parts.name'],
      rows: [['X; Y', '1; 2; ']],
    });
  });

  test('nodes by id keep the rows of ids that nothing has; kinds of other fields have columns of their own', () => {
    const data = { nodes: [{ name: 'A', iso2: 'KH' }, null, { name: 'B', code: '09' }] };
    expect(tablesOf(data)[0]).toEqual({
      name: 'nodes',
      columns: ['name', 'iso2', 'code'],
      rows: [
        ['A', 'KH', null],
        [null, null, null],
        ['B', null, '09'],
      ],
    });
  });

  test.each([
    [undefined, []],
    [null, []],
    [{ country: null }, [{ name: 'answer', columns: ['country'], rows: [[null]] }]],
    [{ __typename: 'Query' }, [{ name: 'answer', columns: ['__typename'], rows: [['Query']] }]],
    [{ countries: { nodes: [] } }, [{ name: 'countries', columns: [], rows: [] }]],
    [{ countries: { totalCount: 7 } }, [{ name: 'countries', columns: ['totalCount'], rows: [[7]] }]],
  ])('%j', (data, tables) => {
    expect(tablesOf(data)).toEqual(tables);
  });
});

describe('CSV', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', 'a,b', 'a"b', 'a\nb', ' x', ''),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );

  test('holds what the table holds, with an apostrophe before whatever a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const written = csv({ name: 't', columns: ['a', 'b'], rows });
        expect(written.startsWith('\ufeffa,b\r\n')).toBe(true);
        const read = parse(written, { bom: true, record_delimiter: '\r\n' });
        const expected = rows.map((row) =>
          row.map((value) =>
            typeof value === 'string' ? value.replace(/^[=+\-@\t\r＝＋－＠]/, "'$&") : String(value ?? ''),
          ),
        );
        expect(read.slice(1)).toEqual(expected);
      }),
    );
  });

  test('leaves numbers numbers', () => {
    expect(csv({ name: 't', columns: ['a'], rows: [[-5], [0.25]] })).toBe('\ufeffa\r\n-5\r\n0.25\r\n');
  });
});
