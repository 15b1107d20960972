// Lines of a bundle: what they state becomes records, what is wrong is told with its rule, and records are written as they are read.
import { describe, expect, test } from '@jest/globals';
import { printNode, printRelationship } from '../../../../src/exchange/lines/print-line.js';
import { readLine } from '../../../../src/exchange/lines/read-line.js';
import type { InputProblem } from '../../../../src/exchange/problem.js';
import { model } from '../../../../src/model/index.js';
import { randomGraph } from '../../../support/random-graph.js';

const today = '2026-11-22';

function read(line: unknown) {
  const problems: InputProblem[] = [];
  const text = typeof line === 'string' ? line : JSON.stringify(line);
  const bundle = readLine(
    model,
    { number: 3, text },
    'x.jsonl',
    () => today,
    (problem) => problems.push(problem),
  );
  return { ...bundle, problems };
}

const told = (line: unknown): string[] =>
  read(line).problems.map(({ rule, column, message }) => `${rule} ${column ?? '-'}: ${message}`);

const zone = { type: 'node', kind: 'Zone', id: 'sez:a' };
const zoneProps = { name: 'A', zoneType: 'SEZ', status: 'OPERATING', crossBorder: false };

test('a node with its values and its statement', () => {
  const { nodes, problems } = read({
    ...zone,
    props: {
      ...zoneProps,
      totalAreaHa: 12.5,
      names: [{ text: 'เอ', lang: 'th', kind: 'OFFICIAL' }],
      establishedOn: null,
    },
    src: { doc: 'src:list', locator: '#p6', statedOn: '2012', stated: 'A zone', status: 'ASSERTED', confidence: 0.9 },
  });
  expect(problems).toEqual([]);
  expect(nodes[0]).toMatchObject({
    id: 'sez:a',
    origin: { file: 'x.jsonl', line: 3 },
    values: { totalAreaHa: 12.5, sourceId: 'src:list', statementStatus: 'ASSERTED', confidence: 0.9, stated: 'A zone' },
  });
});

test('values may be written as GraphQL gives them or as a cell of a seed file', () => {
  const rel = { type: 'rel', rel: 'SUPPLIES', from: 'ent:a', to: 'ent:b' };
  const asJson = read({
    ...rel,
    props: { productId: 'prd:rice', year: 2024, value: { amount: '10', currency: 'USD' } },
  });
  const asCells = read({ ...rel, props: { productId: 'prd:rice', year: '2024', value: '10 USD' } });
  expect(asJson.problems).toEqual([]);
  expect(asCells.relationships).toEqual(asJson.relationships);
});

test('a fact becomes a node with its relationships, and the same statement the same fact', () => {
  const fact = { type: 'fact', subject: 'sez:a', predicate: 'totalAreaHa', value: 12.5, src: { doc: 'src:list' } };
  const { nodes, relationships, problems } = read(fact);
  expect(problems).toEqual([]);
  expect(nodes[0]?.values).toMatchObject({
    predicate: 'totalAreaHa',
    value: '12.5',
    statementStatus: 'ASSERTED',
    recordedAt: today,
    sourceId: 'src:list',
  });
  expect(relationships.map(({ relationship, to }) => [relationship.type, to])).toEqual([
    ['SUBJECT', 'sez:a'],
    ['CITES', 'src:list'],
  ]);
  expect(read(fact).nodes[0]?.id).toBe(nodes[0]?.id);
  expect(read({ ...fact, value: 13 }).nodes[0]?.id).not.toBe(nodes[0]?.id);
});

const rate = { type: 'rate', from: 'EUR', to: 'USD', on: '2023', rate: '1.05', source: 'src:bank' };

test('a rate is short for a node of its kind, and the same rate of the same source is the same record', () => {
  const { nodes, problems } = read(rate);
  expect(problems).toEqual([]);
  expect(nodes).toMatchObject([
    {
      kind: { name: 'ExchangeRate' },
      id: 'xrt:eur-usd-2023-bank',
      values: { from: 'EUR', to: 'USD', on: '2023', rate: 1.05, sourceId: 'src:bank', statementStatus: 'ASSERTED' },
    },
  ]);
  expect(read({ ...rate, rate: 1.06 }).nodes[0]?.id).toBe(nodes[0]?.id);
  expect(read({ ...rate, source: 'src:other' }).nodes[0]?.id).not.toBe(nodes[0]?.id);
});

describe('what is wrong is told with its rule', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{"type":', 'syntax -'],
    ['no object', '[1]', 'syntax -'],
    ['unknown type', { type: 'nod' }, 'unknown-type type: "nod" is not a type of line. Did you mean "node"?'],
    ['no type', {}, 'required type'],
    [
      'unknown kind',
      { ...zone, kind: 'Zonee' },
      'unknown-kind kind: "Zonee" is not a kind of node. Did you mean "Zone"',
    ],
    [
      'unknown relationship',
      { type: 'rel', rel: 'SUPLIES', from: 'ent:a', to: 'ent:b' },
      'unknown-relationship rel: "SUPLIES"',
    ],
    [
      'unknown key',
      { ...zone, prop: {}, props: zoneProps },
      'unknown-property prop: is no part of a node line. Did you mean "props"?',
    ],
    [
      'unknown property',
      { ...zone, props: { ...zoneProps, totalAreaHaa: 1 } },
      'unknown-property totalAreaHaa: is not a property of Zone. Did you mean "totalAreaHa"',
    ],
    ['prototype', '{"type":"node","kind":"Zone","id":"sez:a","__proto__":{}}', 'unknown-property __proto__'],
    ['derived property', { ...zone, props: { ...zoneProps, recordVersion: 1 } }, 'derived-property recordVersion'],
    ['missing property', { ...zone, props: { ...zoneProps, zoneType: undefined } }, 'required zoneType'],
    ['value', { ...zone, props: { ...zoneProps, totalAreaHa: -1 } }, 'value totalAreaHa: -1 is below 0'],
    [
      'value of another type',
      { ...zone, props: { ...zoneProps, totalAreaHa: [1] } },
      'value totalAreaHa: [1] is not a finite number',
    ],
    ['id of another kind', { ...zone, id: 'ent:a', props: zoneProps }, 'id-prefix id'],
    ['id', { ...zone, id: 'sez:A B', props: zoneProps }, 'value id'],
    ['no end', { type: 'rel', rel: 'BORDERS', from: 'ctry:kh' }, 'required to'],
    ['values in a list', { ...zone, props: [] }, 'syntax props'],
    ['e-mail address', { ...zone, props: { ...zoneProps, name: 'Ask a.person@example.org' } }, 'personal-data -'],
    ['telephone number', { ...zone, props: { ...zoneProps, location: 'Call +66 43 202 411' } }, 'personal-data -'],
    ['contact column', { ...zone, props: { ...zoneProps, contactEmail: 'x' } }, 'unknown-property contactEmail'],
    ['rate of nothing', { ...rate, rate: '0' }, 'value rate: "0" is not above 0'],
    ['rate without source', { ...rate, source: undefined }, 'required source'],
    ['rate without number', { ...rate, rate: undefined }, 'required rate'],
    ['rate of no currency', { ...rate, from: 'EURO' }, 'value from: "EURO" is not an ISO 4217 currency'],
    ['fact without source', { type: 'fact', subject: 'sez:a', predicate: 'status', value: 'CLOSED' }, 'required doc'],
  ])('%s', (_what, line, problem) => {
    expect(told(line)[0]).toMatch(problem);
  });

  test('deep nesting is refused, not followed', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(told(`{"type":"node","kind":"Zone","id":"sez:a","props":{"name":${deep}}}`)[0]).toMatch('value name');
  });
});

test('every record of the model is read as it was written', () => {
  const { nodes, relationships } = randomGraph(model, { seed: 3, nodesPerKind: 4, relationshipsPerPair: 2 });
  const known = (values: object): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  for (const node of nodes) {
    const derived = node.kind.declaration.namedAfter ? { name: undefined } : {};
    const again = read(printNode(node));
    expect(again.problems).toEqual([]);
    expect(known(again.nodes[0]!.values)).toEqual(known({ ...node.values, ...derived }));
    expect(printNode(again.nodes[0]!)).toBe(printNode(node));
  }
  for (const link of relationships) {
    const again = read(printRelationship(link));
    expect(again.problems).toEqual([]);
    expect(again.relationships[0]).toMatchObject({ id: link.id, from: link.from, to: link.to });
    expect(known(again.relationships[0]!.values)).toEqual(known(link.values));
  }
});
