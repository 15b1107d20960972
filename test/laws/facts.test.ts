// Laws over the single facts among the seeds: each says what the model knows, says more than its record, and the strongest one is the record's.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { NodeRecord, Values } from '../../src/exchange/bundle.js';
import { readSeedFiles } from '../../src/exchange/seed-files.js';
import { readSeeds } from '../../src/exchange/read-seeds.js';
import { model } from '../../src/model/index.js';

const { bundle } = readSeeds(await readSeedFiles(join(import.meta.dirname, '../../seeds')), model);
const { nodes, relationships } = bundle;
const byId = new Map(nodes.map((node) => [node.id, node]));
const leading = (name: string, from: string) =>
  relationships.filter((one) => one.relationship.name === name && one.from === from);
const endOf = (name: string, from: string): NodeRecord | undefined => byId.get(leading(name, from)[0]?.to ?? '');

interface Statement {
  readonly fact: NodeRecord;
  readonly subject: NodeRecord;
  readonly object: NodeRecord | undefined;
  readonly predicate: string;
  readonly value: string | undefined;
}
const statements = nodes
  .filter(({ kind, values }) => kind.name === 'Fact' && values['retractedOn'] === undefined)
  .map((fact): Statement => {
    const { predicate, value } = fact.values;
    const text = typeof value === 'string' ? value : undefined;
    const [subject, object] = [endOf('FactSubject', fact.id)!, endOf('FactObject', fact.id)];
    return { fact, subject, object, predicate: String(predicate), value: text };
  });

const propertyOf = ({ subject, predicate }: Statement) =>
  subject.kind.properties.find(({ name }) => name === predicate);
const linkOf = ({ subject, object, predicate }: Statement) =>
  relationships.find((one) => one.relationship.type === predicate && one.from === subject.id && one.to === object?.id);

/** OBSERVED before ASSERTED, INFERRED and PLANNED, then confidence, then the day of the statement, then the id. */
const strength = ({ fact: { id, values } }: Statement): string => {
  const { statementStatus, confidence = 1, statedOn } = values;
  const rank = ['PLANNED', 'INFERRED', 'ASSERTED', 'OBSERVED'].indexOf(String(statementStatus));
  return [rank, Number(confidence).toFixed(3), typeof statedOn === 'string' ? statedOn : '', id].join(' ');
};

test('say a property of their subject with a value of its type, or a relationship that is on record', () => {
  expect(statements.length).toBeGreaterThan(0);
  for (const one of statements) {
    const property = propertyOf(one);
    if (!property) expect([one.fact.id, linkOf(one)]).toEqual([one.fact.id, expect.anything()]);
    else
      expect([one.fact.id, property.type.check(property.type.parse(one.value ?? ''))]).toEqual([
        one.fact.id,
        undefined,
      ]);
  }
});

test('of a value: the strongest is what the record says', () => {
  for (const one of statements) {
    const property = propertyOf(one);
    if (!property) continue;
    const rivals = statements.filter(
      ({ subject, predicate }) => subject === one.subject && predicate === one.predicate,
    );
    const [strongest] = rivals.sort((left, right) => (strength(left) > strength(right) ? -1 : 1));
    const held = property.type.print(one.subject.values[one.predicate]);
    expect([one.subject.id, one.predicate, held]).toEqual([one.subject.id, one.predicate, strongest?.value]);
  }
});

test('differ from their record in source, place, status or value', () => {
  const stand = (values: Values) => ['sourceId', 'locator', 'statementStatus'].map((name) => values[name]);
  for (const one of statements) {
    const record = propertyOf(one) ? one.subject : linkOf(one)!;
    const said = [...stand(one.fact.values), propertyOf(one) && one.value];
    const held = propertyOf(one)?.type.print(one.subject.values[one.predicate]);
    expect([one.fact.id, said]).not.toEqual([one.fact.id, [...stand(record.values), held]]);
  }
});

test('cite each paragraph that they stand in', () => {
  for (const { fact } of statements) {
    const cited = leading('Cites', fact.id);
    expect(cited.map(({ to }) => to)).toEqual(cited.map(() => fact.values['sourceId']));
    expect(cited.map(({ values }) => values['locator']).join(' ')).toBe(fact.values['locator']);
  }
});
