// Laws over every declared rule: a graph that keeps all of them passes the checks, and each one broken is found where it is broken.
import { describe, expect, test } from '@jest/globals';
import type { Bundle, NodeRecord, RelationshipRecord, Values } from '../../src/exchange/bundle.js';
import { checkBundle } from '../../src/exchange/check-bundle.js';
import type { Rule } from '../../src/exchange/problem.js';
import { relationshipId } from '../../src/exchange/relationship-id.js';
import { model } from '../../src/model/index.js';
import type { Kind, RelationshipType } from '../../src/ontology/model.js';
import type { PropertyDeclaration } from '../../src/ontology/property.js';
import { randomGraph } from '../support/random-graph.js';

const bundle = randomGraph(model, { seed: 7, nodesPerKind: 8, relationshipsPerPair: 4 });
const broken = { file: 'broken', line: 7 };

const nodeOf = (kind: Kind): NodeRecord => bundle.nodes.find((node) => node.kind === kind)!;
const linkOf = (type: RelationshipType): RelationshipRecord =>
  bundle.relationships.find(({ relationship }) => relationship === type)!;

/** The rules that are found broken at the one broken record, each with its column. */
const found = (changed: Bundle): string[] =>
  checkBundle(changed, model)
    .filter(({ file }) => file === broken.file)
    .map(({ rule, column }) => `${rule} ${column}`);
const problem = (rule: Rule, column: string): string => `${rule} ${column}`;

const withNode = (node: NodeRecord, values: Values): Bundle => ({
  ...bundle,
  nodes: bundle.nodes.map((one) =>
    one.id === node.id ? { ...one, values: { ...one.values, ...values }, origin: broken } : one,
  ),
});
const withLink = (link: RelationshipRecord, values: Values): Bundle => ({
  ...bundle,
  relationships: bundle.relationships.map((one) =>
    one.id === link.id ? { ...one, values: { ...one.values, ...values }, origin: broken } : one,
  ),
});
const adding = (...links: RelationshipRecord[]): Bundle => ({
  ...bundle,
  relationships: [...bundle.relationships, ...links],
});
const link = (relationship: RelationshipType, from: string, to: string, values: Values): RelationshipRecord => ({
  relationship,
  id: relationshipId(relationship, from, to, values),
  from,
  to,
  values,
  origin: broken,
});
const breaking = (of: Kind | RelationshipType, values: Values): string[] =>
  found('prefix' in of ? withNode(nodeOf(of), values) : withLink(linkOf(of), values));

const types = [...model.kinds, ...model.relationships];
const having = (rule: (property: PropertyDeclaration) => string | undefined) =>
  types.flatMap((of) =>
    of.properties.flatMap((property) => {
      const value = rule(property);
      return value === undefined ? [] : [[`${of.name}.${property.name}`, of, property.name, value] as const];
    }),
  );

test('a random graph keeps every rule', () => expect(checkBundle(bundle, model)).toEqual([]));

describe('between properties', () => {
  test.each(having(({ notBefore }) => notBefore))('%s lies before what it must not precede', (_, of, name, begin) => {
    const values = { [begin]: '2019-08-26', [name]: '2019-08-25' };
    expect(breaking(of, values)).toContain(problem('validity', begin));
    expect(breaking(of, { ...values, [name]: '2019-08-26' })).not.toContain(problem('validity', begin));
  });

  test.each(having(({ atMost }) => atMost))('%s exceeds its limit', (_, of, name, limit) => {
    expect(breaking(of, { [limit]: 10, [name]: 10.5 })).toContain(problem('at-most', name));
    expect(breaking(of, { [limit]: 10, [name]: 10 })).not.toContain(problem('at-most', name));
  });
});

test.each(having(({ type }) => type.references))('%s names nothing', (_, of, name, prefix) => {
  const rule = name === 'sourceId' ? 'unknown-source' : 'unknown-reference';
  expect(breaking(of, { [name]: `${prefix}:nowhere` })).toEqual([problem(rule, name)]);
});

const pairs = model.relationships.flatMap((relationship) =>
  relationship.ends.map((pair) => [`${relationship.name} of ${pair.from[0]?.name}`, relationship, pair] as const),
);

describe('how many', () => {
  test.each(pairs.filter(([, , { toOne }]) => toOne))('%s leads to two at once', (_, relationship, { from, to }) => {
    const id = `${from[0]!.prefix}:r0`;
    const second = ['r1', 'r2'].map((slug) => link(relationship, id, `${to[0]!.prefix}:${slug}`, {}));
    expect(found(adding(...second))).toContain(problem('to-one', 'from'));
  });

  test.each(pairs.filter(([, , { fromOne }]) => fromOne))('%s leads from two', (_, relationship, { from, to }) => {
    const id = `${to[0]!.prefix}:r0`;
    const second = ['r1', 'r2'].map((slug) => link(relationship, `${from[0]!.prefix}:${slug}`, id, {}));
    expect(found(adding(...second))).toContain(problem('from-one', 'to'));
  });

  test.each(pairs.filter(([, , { required }]) => required))('%s is missing', (_, { name }, pair) => {
    const side = pair.required!;
    const node = nodeOf(pair[side][0]!);
    const without = bundle.relationships.filter((one) => one.relationship.name !== name || one[side] !== node.id);
    expect(found({ ...withNode(node, {}), relationships: without })).toContain(problem('required-relationship', 'id'));
  });

  const once = model.relationships.filter(({ declaration }) => declaration.onePerKey);
  test.each(once.map((one) => [one.name, one] as const))('%s is one for its key at any time', (_, relationship) => {
    const { from, to, values } = linkOf(relationship);
    const again = link(relationship, from, to, { ...values, validFrom: '1999', validTo: '1999' });
    expect(found(adding(again))).toContain(problem('duplicate-key', 'from'));
  });
});

describe('over several', () => {
  const onePer = model.kinds.flatMap((kind) =>
    (kind.declaration.onePer ?? []).map((rule) => [`${kind.name} of ${rule.of.join(', ')}`, kind, rule] as const),
  );
  test.each(onePer)('%s comes twice', (_, kind, rule) => {
    const first = nodeOf(kind);
    const given = Object.fromEntries(
      kind.properties
        .filter(({ name }) => rule.of.includes(name))
        .map(({ name, type }) => [name, first.values[name] ?? type.parse(type.example)]),
    );
    const one = { ...first, values: { ...first.values, ...given, ...rule.where, validFrom: '1900', validTo: '2000' } };
    const twin = { ...one, id: `${kind.prefix}:twin`, values: { ...one.values, id: `${kind.prefix}:twin` } };
    const twinned = (values: Values): Bundle => ({
      nodes: [
        ...bundle.nodes.filter((node) => node.kind !== kind),
        one,
        { ...twin, values: { ...twin.values, ...values }, origin: broken },
      ],
      relationships: bundle.relationships.flatMap((record) => [
        record,
        ...(record.from === one.id ? [{ ...record, id: `${record.id}-from`, from: twin.id }] : []),
        ...(record.to === one.id ? [{ ...record, id: `${record.id}-to`, to: twin.id }] : []),
      ]),
    });
    const expected = problem('one-per', rule.of.join('+'));
    expect(found(twinned({}))).toContain(expected);
    if (rule.whileValid) {
      expect(found(twinned({ validFrom: '2001', validTo: '2002' }))).not.toContain(expected);
    }
    for (const name of Object.keys(rule.where ?? {})) {
      expect(found(twinned({ [name]: 'ANOTHER' }))).not.toContain(expected);
    }
  });

  const oneOf = model.kinds.flatMap((kind) =>
    kind.declaration.oneOf ? [[kind.name, kind, kind.declaration.oneOf] as const] : [],
  );
  test.each(oneOf)('%s has none or two of its ways', (_, kind, names) => {
    const own = kind.properties.filter(({ name }) => names.includes(name));
    const nothing = Object.fromEntries(own.map(({ name }) => [name, undefined]));
    const everything = Object.fromEntries(own.map(({ name, type }) => [name, type.parse(type.example)]));
    const unlinked = bundle.nodes.find(
      (node) =>
        node.kind === kind &&
        !bundle.relationships.some(({ relationship, from }) => from === node.id && names.includes(relationship.name)),
    )!;
    expect(found(withNode(unlinked, nothing))).toContain(problem('one-of', 'id'));
    expect(found(withNode(unlinked, everything))).toContain(problem('one-of', 'id'));
    expect(found(withNode(unlinked, {}))).toEqual([]);
  });
});
