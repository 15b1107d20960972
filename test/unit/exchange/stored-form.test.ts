// How records lie in the database: columns, hashes, the ids of relationships, the fingerprint of files and model.
import { describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { NodeRecord, RelationshipRecord, Values } from '../../../src/exchange/bundle.js';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { relationshipId } from '../../../src/exchange/relationship-id.js';
import { labelsOf, storedNode, storedRelationship } from '../../../src/exchange/stored-form.js';
import { foldModel } from '../../../src/ontology/fold.js';
import { filesOf, goodSeeds, tinyModel } from './tiny-model.js';

const origin = { file: 'seeds/test.csv', line: 2 };
const firm = (values: Values): NodeRecord => ({ kind: tinyModel.kind('Firm'), id: 'ent:a', values, origin });
const relationship = (name: string, from: string, to: string, values: Values): RelationshipRecord => {
  const type = tinyModel.relationship(name);
  return { relationship: type, id: relationshipId(type, from, to, values), from, to, values, origin };
};

describe('a node', () => {
  test('has its kind and its interfaces as labels', () => {
    expect(labelsOf(tinyModel.kind('Firm'))).toEqual(['Firm', 'Party']);
    expect(labelsOf(tinyModel.kind('Country'))).toEqual(['Country']);
  });

  test('has one property a column, and none for what is unknown', () => {
    const values = { id: 'ent:a', name: 'A', turnover: { amount: '2.50', currency: 'USD' }, sizes: ['SMALL'] };
    expect(storedNode(firm(values)).properties).toEqual({
      id: 'ent:a',
      name: 'A',
      searchTerms: expect.stringMatching(/^k_firm c_enta e_a /),
      turnoverAmount: '2.50',
      turnoverCurrency: 'USD',
      turnoverNumber: 2.5,
      sizes: ['SMALL'],
    });
  });

  test('has whole numbers as integers, dates with their days, names as one text each', () => {
    const country: NodeRecord = {
      kind: tinyModel.kind('Country'),
      id: 'ctry:a',
      values: { population: 3, statedOn: '2012-H2', names: [{ text: 'B', lang: 'en', kind: 'ALIAS' }] },
      origin,
    };
    expect(storedNode(country).properties).toEqual({
      id: 'ctry:a',
      searchTerms: expect.stringContaining(' e_b '),
      population: neo4j.int(3),
      statedOn: '2012-H2',
      statedOnLower: '2012-07-01',
      statedOnUpper: '2012-12-31',
      names: ['{"text":"B","lang":"en","kind":"ALIAS"}'],
    });
  });

  test('has a hash that depends on its values, not on their order', () => {
    const { recordHash } = storedNode(firm({ name: 'A', size: 'SMALL' }));
    expect(recordHash).toMatch(/^[0-9a-f]{64}$/);
    expect(storedNode(firm({ size: 'SMALL', name: 'A' })).recordHash).toBe(recordHash);
    expect(storedNode(firm({ size: 'LARGE', name: 'A' })).recordHash).not.toBe(recordHash);
    expect(storedNode(firm({ name: 'A' })).recordHash).not.toBe(recordHash);
  });
});

describe('a relationship', () => {
  const id = (name: string, from: string, to: string, values: Values = {}) => relationship(name, from, to, values).id;

  test('has an id made from type, ends, begin of validity and key, and from nothing else', () => {
    const base = id('SellsTo', 'ent:a', 'ent:b', { year: 2012 });
    expect(base).toMatch(/^rel:[0-9a-f]{24}$/);
    expect(id('SellsTo', 'ent:a', 'ent:b', { year: 2012, throughId: 'ctry:a', validTo: '2013' })).toBe(base);
    const others = [
      id('SellsTo', 'ent:a', 'ent:b', { year: 2013 }),
      id('SellsTo', 'ent:b', 'ent:a', { year: 2012 }),
      id('SellsTo', 'ent:a', 'ent:b', { year: 2012, validFrom: '2012' }),
      id('Leads', 'ent:a', 'ent:b', { year: 2012 }),
    ];
    expect(new Set([base, ...others]).size).toBe(5);
  });

  test('keeps its id for ever', () => {
    expect(id('SellsTo', 'ent:a', 'ent:b', { year: 2012 })).toBe('rel:ea188b37c819b53cc931b870');
  });

  test('that is symmetric is the same from both sides, and is stored from the lesser id to the greater', () => {
    expect(id('Borders', 'ctry:b', 'ctry:a')).toBe(id('Borders', 'ctry:a', 'ctry:b'));
    expect(storedRelationship(relationship('Borders', 'ctry:b', 'ctry:a', {}))).toMatchObject({
      from: 'ctry:a',
      to: 'ctry:b',
    });
    expect(storedRelationship(relationship('SellsTo', 'ent:b', 'ent:a', {}))).toMatchObject({
      from: 'ent:b',
      to: 'ent:a',
    });
  });
});

describe('the fingerprint', () => {
  const files = filesOf(goodSeeds);
  const base = fingerprintOf(files, tinyModel);

  test('depends on names and contents of files, not on their order', () => {
    expect(base).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(files.toReversed(), tinyModel)).toBe(base);
    const changed = files.map((file, index) => (index === 0 ? { ...file, bytes: Buffer.from('id,name\n') } : file));
    const renamed = files.map((file, index) => (index === 0 ? { ...file, path: 'seeds/source.csv' } : file));
    expect(
      new Set([base, ...[changed, renamed, files.slice(1)].map((one) => fingerprintOf(one, tinyModel))]).size,
    ).toBe(4);
  });

  test('depends on the model', () => {
    const { Entity, Link } = { Entity: class {}, Link: class {} };
    const empty = foldModel({ entity: Entity, link: Link, interfaces: [], kinds: [], relationships: [] });
    expect(fingerprintOf(files, empty)).not.toBe(base);
  });
});
