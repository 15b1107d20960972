// Reading seeds: what is right becomes records, what is wrong is reported with file, line, column and rule.
import { describe, expect, test } from '@jest/globals';
import { nothingAround } from '../../../src/exchange/bundle.js';
import { printProblem } from '../../../src/exchange/problem.js';
import { readSeeds, readSeedsOrThrow } from '../../../src/exchange/read-seeds.js';
import { filesOf, goodSeeds, tinyModel } from './tiny-model.js';

type Path = keyof typeof goodSeeds;

const read = (changes: Record<string, string> = {}) => readSeeds(filesOf({ ...goodSeeds, ...changes }), tinyModel);
const problemsOf = (changes: Record<string, string>): string[] =>
  read(changes).problems.map((problem) => `${printProblem(problem)} [${problem.rule}]`);
const added = (path: Path, ...lines: string[]) => ({ [path]: `${goodSeeds[path]}${lines.join('\n')}\n` });

test('good seeds become nodes and relationships without a problem', () => {
  const { bundle, problems } = read();
  expect(problems).toEqual([]);
  expect(bundle.nodes.map(({ id }) => id)).toEqual([
    'src:list',
    'ctry:kh',
    'ctry:la',
    'prov:siem-reap',
    'ent:silk',
    'ent:shop',
  ]);
  expect(bundle.nodes[1]?.values).toEqual({
    id: 'ctry:kh',
    name: 'Cambodia',
    iso3: 'KHM',
    population: 16_000_000,
    middle: { longitude: 104.9, latitude: 12.7 },
    sourceId: 'src:list',
    recordedAt: '2026-01-02',
  });
  expect(bundle.nodes[2]?.values).not.toHaveProperty('population');
  expect(bundle.relationships.map(({ relationship, from, to }) => [relationship.type, from, to])).toEqual([
    ['LOCATED_IN', 'prov:siem-reap', 'ctry:kh'],
    ['LOCATED_IN', 'ent:silk', 'prov:siem-reap'],
    ['BORDERS', 'ctry:la', 'ctry:kh'],
    ['SELLS_TO', 'ent:silk', 'ent:shop'],
  ]);
});

test('a byte order mark, CRLF and blank lines are tolerated', () => {
  const text = goodSeeds['seeds/places/province.csv'].replaceAll('\n', '\r\n');
  expect(problemsOf({ 'seeds/places/province.csv': `\uFEFF${text}\r\n\r\n` })).toEqual([]);
});

test('a cell may hold commas, quotes and line breaks; lines are still counted right', () => {
  const { bundle, problems } = read(
    added(
      'seeds/places/province.csv',
      'prov:two,"Two, ""the\nsecond""",,,',
      'prov:three,Three,XX',
      'prov:four,"F\n4",17,,',
    ),
  );
  expect(bundle.nodes.find(({ id }) => id === 'prov:two')?.values['name']).toBe('Two, "the\nsecond"');
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [5, 'cell-count'],
    [6, 'value'],
  ]);
});

describe('each problem names file, line, column and rule', () => {
  test.each([
    [
      'a value against its type',
      added('seeds/places/province.csv', 'prov:x,X,KH17,,'),
      [
        'seeds/places/province.csv:3 iso3166_2: "KH17" is not a code such as "KH-17" (^[A-Z]{2}-[A-Z0-9]{1,3}$) [value]',
      ],
    ],
    [
      'a value outside its vocabulary',
      added('seeds/trade/firm.csv', 'ent:x,X,HUGE,,'),
      ['seeds/trade/firm.csv:4 size: "HUGE" is not one of SMALL, LARGE [value]'],
    ],
    [
      'a missing required value',
      added('seeds/places/country.csv', 'ctry:th,,THA,,,,'),
      ['seeds/places/country.csv:4 name: is empty, but every record needs it [required]'],
    ],
    [
      'a missing required column',
      { 'seeds/trade/sells-to.csv': 'from,to\nent:silk,ent:shop\n' },
      ['seeds/trade/sells-to.csv:1 year: is missing; every SellsTo needs it [missing-column]'],
    ],
    [
      'a missing end',
      added('seeds/places/located-in.csv', ',ctry:kh'),
      ['seeds/places/located-in.csv:4 from: is empty; a relationship has two ends [required]'],
    ],
    [
      'an unknown column',
      { 'seeds/places/province.csv': 'id,name,iso31662\nprov:siem-reap,Siem Reap,KH-17\n' },
      [
        'seeds/places/province.csv:1 iso31662: is not a property of Province. Did you mean "iso3166_2"? [unknown-column]',
      ],
    ],
    [
      'a column twice',
      { 'seeds/places/borders.csv': 'from,to,to\nctry:la,ctry:kh,ctry:kh\n' },
      ['seeds/places/borders.csv:1 to: is the name of two columns [duplicate-column]'],
    ],
    [
      'a property that the system fills',
      { 'seeds/places/borders.csv': 'from,to,importRunId\nctry:la,ctry:kh,x\n' },
      ['seeds/places/borders.csv:1 importRunId: is filled by the system, so a file must not set it [derived-property]'],
    ],
    [
      'an unknown file',
      { 'seeds/places/provins.csv': 'id,name\n' },
      [
        'seeds/places/provins.csv:1: is named after no kind and no relationship of the model. Did you mean "province" or "provinces"? [unknown-file]',
      ],
    ],
    [
      'an empty file',
      { 'seeds/places/borders.csv': '' },
      ['seeds/places/borders.csv:1: is empty; the first line names the columns [no-header]'],
    ],
    [
      'an id of another kind',
      added('seeds/places/province.csv', 'ctry:x,X,,,'),
      ['seeds/places/province.csv:3 id: "ctry:x" is not the id of a Province; it must begin with "prov:" [id-prefix]'],
    ],
    [
      'an id given twice',
      added('seeds/places/province.csv', 'prov:siem-reap,Again,,,'),
      ['seeds/places/province.csv:3 id: "prov:siem-reap" already stands at seeds/places/province.csv:2 [duplicate-id]'],
    ],
    [
      'a key given twice',
      added('seeds/places/country.csv', 'ctry:x,X,KHM,,,,'),
      [
        'seeds/places/country.csv:4 iso3: a Country with iso3 "KHM" already stands at seeds/places/country.csv:2 [duplicate-key]',
      ],
    ],
    [
      'a group of keys given twice',
      { 'seeds/trade/firm.csv': 'id,name,register,number\nent:silk,S,R,1\nent:shop,T,R,1\nent:x,X,R,\nent:y,Y,R,\n' },
      [
        'seeds/trade/firm.csv:3 register+number: a Firm with register "R", number "1" already stands at seeds/trade/firm.csv:2 [duplicate-key]',
      ],
    ],
    [
      'an external identifier given twice',
      { 'seeds/sources.csv': 'id,name,identifiers\nsrc:list,A,DOI:1\nsrc:other,B,ISBN:1|DOI:1\n' },
      ['seeds/sources.csv:3 identifiers: the identifier DOI:1 already stands at seeds/sources.csv:2 [duplicate-key]'],
    ],
    [
      'a symmetric relationship given from both sides',
      added('seeds/places/borders.csv', 'ctry:kh,ctry:la'),
      [
        'seeds/places/borders.csv:3 from: a Borders from "ctry:kh" to "ctry:la" already stands at seeds/places/borders.csv:2 [duplicate-key]',
      ],
    ],
    [
      'an unknown end',
      added('seeds/places/located-in.csv', 'ent:shop,prov:siem-rep'),
      [
        'seeds/places/located-in.csv:4 to: nothing has the id "prov:siem-rep". Did you mean "prov:siem-reap"? [unknown-end]',
      ],
    ],
    [
      'a pair of kinds that is not allowed',
      added('seeds/places/located-in.csv', 'ctry:la,prov:siem-reap', 'ent:shop,ent:silk'),
      [
        'seeds/places/located-in.csv:4 to: LocatedIn cannot lead from a Country to a Province; it never begins at a Country [pair-of-kinds]',
        'seeds/places/located-in.csv:5 to: LocatedIn cannot lead from a Firm to a Firm; from a Firm it leads to Province, Country [pair-of-kinds]',
      ],
    ],
    [
      'an unknown source',
      added('seeds/places/country.csv', 'ctry:th,Thailand,THA,,,src:lst,'),
      ['seeds/places/country.csv:4 sourceId: there is no source "src:lst". Did you mean "src:list"? [unknown-source]'],
    ],
    [
      'another reference that leads nowhere',
      added('seeds/trade/sells-to.csv', 'ent:silk,ent:shop,2013,ctry:xx,'),
      [
        'seeds/trade/sells-to.csv:3 throughId: nothing has the id "ctry:xx". Did you mean "ctry:kh" or "ctry:la"? [unknown-reference]',
      ],
    ],
    [
      'an end before its begin',
      {
        'seeds/places/province.csv':
          'id,name,validFrom,validTo\nprov:siem-reap,S,2013-Q3,2013-H1\nprov:b,B,2013-Q2,2013-H1\n',
      },
      ['seeds/places/province.csv:2 validFrom: "2013-Q3" lies after validTo "2013-H1" [validity]'],
    ],
    [
      'two where one may hold',
      added('seeds/places/located-in.csv', 'prov:siem-reap,ctry:la'),
      [
        'seeds/places/located-in.csv:4 from: "prov:siem-reap" already has a LocatedIn to "ctry:kh" at the same time (seeds/places/located-in.csv:2) [to-one]',
      ],
    ],
    [
      'a circle',
      {
        'seeds/places/province.csv': 'id,name\nprov:siem-reap,S\nprov:b,B\n',
        'seeds/places/located-in.csv': 'from,to\nprov:siem-reap,prov:b\nprov:b,prov:siem-reap\n',
      },
      [
        'seeds/places/located-in.csv:3 to: "prov:b" to "prov:siem-reap" closes a circle, and LocatedIn must not lead back to where it began [acyclic]',
      ],
    ],
    [
      'a quotation mark that stays open',
      { 'seeds/places/borders.csv': 'from,to\nctry:la,"ctry:kh\n' },
      ['seeds/places/borders.csv:2: has a quotation mark that is never closed [syntax]'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(problemsOf(changes)).toEqual(expected);
  });

  test('text that is not UTF-8, with its line', () => {
    const files = filesOf(goodSeeds).filter(({ path }) => path !== 'seeds/places/borders.csv');
    const bytes = Buffer.concat([Buffer.from('from,to\nctry:la,ctry:kh\nctry:l'), Buffer.from([0xe9, 0x0a])]);
    const { problems } = readSeeds([...files, { path: 'seeds/places/borders.csv', bytes }], tinyModel);
    expect(problems).toEqual([
      { file: 'seeds/places/borders.csv', line: 3, rule: 'encoding', message: 'is not UTF-8 text' },
    ]);
  });
});

test('relationships that follow one another in time may lead to different nodes', () => {
  const located = 'from,to,validFrom,validTo\nprov:siem-reap,ctry:kh,,2012\nprov:siem-reap,ctry:la,2013,\n';
  expect(problemsOf({ 'seeds/places/located-in.csv': located })).toEqual([]);
});

test('all problems of all files come together, in the order of files and lines', () => {
  const problems = problemsOf({
    ...added('seeds/trade/firm.csv', 'ent:x,,HUGE,,'),
    ...added('seeds/places/borders.csv', 'ctry:la,ctry:la,3'),
  });
  expect(problems.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
    'seeds/places/borders.csv:3',
    'seeds/trade/firm.csv:4 name',
    'seeds/trade/firm.csv:4 size',
  ]);
});

test('reading or throwing: the error lists every problem', async () => {
  const files = filesOf({ ...goodSeeds, ...added('seeds/trade/firm.csv', 'ent:x,,HUGE,,') });
  await expect(readSeedsOrThrow(files, tinyModel, async () => nothingAround)).rejects.toThrow(
    'Nothing was loaded: 2 problems in the input.\n' +
      '  seeds/trade/firm.csv:4 name: is empty, but every record needs it\n' +
      '  seeds/trade/firm.csv:4 size: "HUGE" is not one of SMALL, LARGE',
  );
});
