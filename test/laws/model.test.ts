// Laws over every declaration: names that cannot collide, words that teach, rules that can hold.
import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lists, model } from '../../src/model/index.js';
import { day } from '../../src/ontology/entity.js';
import { interfaceDeclaration, kindDeclaration } from '../../src/ontology/kind.js';
import { propertiesOf, type DeclaredClass } from '../../src/ontology/property.js';
import { relationshipDeclaration } from '../../src/ontology/relationship.js';
import { choicesOf, structureOf, wordsOf } from '../../src/ontology/value-type.js';
import { constantCase, kebabCase } from '../../src/name-forms.js';

const root = new URL('../../src/model/', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path.includes('/'))
  .sort();
const declarations = files.filter((path) => !path.startsWith('vocabularies/'));

const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

const everyClass = [...lists.interfaces, ...lists.kinds, ...lists.relationships];
const everyProperty = [lists.entity, lists.link, ...everyClass].flatMap((of) =>
  propertiesOf(of).map((property) => ({ at: `${of.name}.${property.name}`, ...property })),
);
const roleLists = model.interfaces.flatMap(({ declaration }) => Object.values(declaration.roleLabels ?? {}));

describe('the lists', () => {
  it('hold every declared file, which is named after its one class', async () => {
    const declared: DeclaredClass[] = [];
    for (const path of declarations) {
      const module = (await import(join('../../src/model', path).replace(/\.ts$/, '.js'))) as Record<string, unknown>;
      const classes = Object.values(module).filter(
        (one): one is DeclaredClass =>
          typeof one === 'function' &&
          Boolean(
            kindDeclaration(one as never) ??
            interfaceDeclaration(one as never) ??
            relationshipDeclaration(one as never),
          ),
      );
      expect(classes.map(({ name }) => kebabCase(name))).toEqual([basename(path, '.ts')]);
      declared.push(...classes);
    }
    expect(new Set(everyClass)).toEqual(new Set(declared));
    expect(everyClass).toHaveLength(declared.length);
  });

  it.each(['interfaces', 'kinds', 'relationships'] as const)('keep the %s in alphabetical order', (list) => {
    const names = lists[list].map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });
});

describe('names', () => {
  it('are safe in GraphQL and Cypher', () => {
    const fields = model.kinds.flatMap(({ relations }) => relations.map(({ field }) => field));
    const roots = [...model.kinds, ...model.interfaces].flatMap(({ field, plural }) => [field, plural]);
    for (const name of [...fields, ...roots, ...roleLists]) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
    for (const { name } of everyProperty) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*(_[0-9]+)?$/);
  });

  it('tell one from many, and one list of the root from the next', () => {
    const types = [model.node, ...model.kinds, ...model.interfaces];
    for (const { field, plural } of types) expect(plural).not.toBe(field);
    expect(repeated([...types.flatMap(({ field, plural }) => [field, plural]), ...roleLists])).toEqual([]);
  });

  it.each(model.kinds.map((kind) => [kind.name, kind] as const))('of the fields of %s are unique', (_, kind) => {
    const fields = [...kind.properties.map(({ name }) => name), ...kind.relations.map(({ field }) => field)];
    expect(repeated([...fields, ...roleLists, 'provenance', 'geometry'])).toEqual([]);
  });

  it('of fields lead along one relationship in one direction, wherever they stand', () => {
    const meanings = new Map<string, string>();
    for (const { relations } of model.kinds) {
      for (const { field, relationship, direction } of relations) {
        const meaning = `${direction} ${relationship.name}`;
        expect([field, meanings.get(field) ?? meaning]).toEqual([field, meaning]);
        meanings.set(field, meaning);
      }
    }
  });

  it('of types stand for one thing', () => {
    const types = new Map<string, unknown>();
    for (const one of [model.node, ...model.kinds, ...model.interfaces, ...model.relationships]) {
      expect(types.has(one.name)).toBe(false);
      types.set(one.name, one);
    }
    for (const { at, type } of everyProperty) {
      const shown = choicesOf(type) ?? structureOf(type);
      if (!shown) continue;
      expect([at, JSON.stringify(types.get(shown.name) ?? shown)]).toEqual([at, JSON.stringify(shown)]);
      types.set(shown.name, shown);
    }
  });

  it('of stored columns are unique in every kind and relationship', () => {
    for (const { name, properties } of [...model.kinds, ...model.relationships]) {
      const columns = properties.flatMap((one) => one.type.columns.map(({ suffix }) => one.name + suffix));
      expect([name, repeated(columns)]).toEqual([name, []]);
    }
  });

  it('of prefixes are unique, and ids find their kind', () => {
    expect(repeated(model.kinds.map(({ prefix }) => prefix))).toEqual([]);
    for (const kind of model.kinds) expect(model.kindOfId(`${kind.prefix}:some-thing`)).toBe(kind);
    expect(model.kindOfId('some-thing')).toBeUndefined();
  });
});

describe('words', () => {
  it('describe kinds, interfaces, relationships and vocabularies in a sentence', () => {
    const sentence = /^[A-Z](?:.*[^.])?\.$/s;
    for (const { description } of [...model.kinds, ...model.interfaces]) expect(description).toMatch(sentence);
    for (const { declaration } of model.relationships) expect(declaration.description).toMatch(sentence);
    for (const { type } of everyProperty) {
      const shown = choicesOf(type) ?? structureOf(type);
      if (shown) expect(shown.description).toMatch(sentence);
    }
  });

  it('describe properties, fields and the words of vocabularies without a full stop', () => {
    const phrase = /^[A-Z0-9`'].*[^.\s]$/s;
    for (const { at, description } of everyProperty)
      expect(`${at}: ${description}`).toMatch(/^\S+: [A-Z0-9`'].*[^.\s]$/s);
    for (const { relations } of model.kinds)
      for (const { description } of relations) expect(description).toMatch(phrase);
    for (const { type } of everyProperty) {
      for (const [word, meaning] of Object.entries(choicesOf(type)?.values ?? {})) {
        expect(word).toMatch(/^[A-Z][A-Z0-9_]*$/);
        expect(meaning).toMatch(phrase);
      }
    }
  });

  it('give an example that the value itself accepts and prints back', () => {
    for (const { at, type } of everyProperty) {
      const value = type.parse(type.example);
      expect([at, type.check(value), type.print(value)]).toEqual([at, undefined, type.example]);
    }
  });
});

describe('rules', () => {
  const actors = new Set(model.interfaces.flatMap(({ kinds }) => kinds));
  const roles = model.interfaces.flatMap(({ properties }) =>
    properties.filter(({ name }) => name === 'roles').flatMap(({ type }) => wordsOf(type)),
  );

  it.each(model.relationships.map((one) => [one.name, one] as const))('of %s can hold', (_, relationship) => {
    const { declaration, ownProperties, ends, symmetric } = relationship;
    const own = ownProperties.map(({ name }) => name);
    expect(ends.length).toBeGreaterThan(0);
    expect(own).toEqual(expect.arrayContaining([...(declaration.key ?? [])]));
    if (declaration.onePerKey) expect(declaration.key).toBeDefined();
    expect(repeated(declaration.key ?? [])).toEqual([]);
    if (symmetric) {
      expect(declaration.acyclic ?? false).toBe(false);
      for (const { from, to, toOne, fromOne, required } of ends) {
        expect(new Set(from)).toEqual(new Set(to));
        expect([toOne, fromOne, required]).toEqual([undefined, undefined, undefined]);
      }
    }
    if (declaration.acyclic) {
      expect(ends.some(({ from }) => from.some((kind) => ends.some(({ to }) => to.includes(kind))))).toBe(true);
    }
    if (declaration.proves) {
      const { role, at } = declaration.proves;
      expect(roles).toContain(constantCase(role));
      expect(ends.flatMap((pair) => pair[at]).some((kind) => actors.has(kind))).toBe(true);
    }
  });

  it('name a pair of kinds once in a relationship', () => {
    for (const { name, ends } of model.relationships) {
      const pairs = ends.flatMap(({ from, to }) =>
        from.flatMap((one) => to.map((other) => `${one.name} ${other.name}`)),
      );
      expect([name, repeated(pairs)]).toEqual([name, []]);
    }
  });

  it.each(model.kinds.map((kind) => [kind.name, kind] as const))('of %s refer to what there is', (_, kind) => {
    const { unique = [], onePer = [], oneOf = [], namedAfter = [], codeThrough } = kind.declaration;
    const own = kind.properties.map(({ name }) => name);
    const along = kind.relations.map(({ relationship }) => relationship.name);
    for (const together of unique) expect(own).toEqual(expect.arrayContaining([...together]));
    for (const parts of [...onePer.map(({ of }) => of), oneOf, namedAfter]) {
      expect([...own, ...along]).toEqual(expect.arrayContaining([...parts]));
    }
    for (const { where = {}, whileValid } of onePer) {
      for (const [name, word] of Object.entries(where)) {
        expect(kind.properties.find((property) => property.name === name)?.type.check(word)).toBeUndefined();
        expect(own).toContain(name);
      }
      if (whileValid) expect(own).toEqual(expect.arrayContaining(['validFrom', 'validTo']));
    }
    if (!codeThrough) return;
    const relationship = model.relationship(codeThrough.relationship);
    const targets = relationship.ends.filter(({ from }) => from.includes(kind)).flatMap(({ to }) => to);
    expect(targets.length).toBeGreaterThan(0);
    for (const { properties } of targets) expect(properties.map(({ name }) => name)).toContain(codeThrough.property);
  });

  it.each([...model.kinds, ...model.relationships].map((one) => [one.name, one.properties] as const))(
    'between properties of %s compare what can be compared, and defaults are values',
    (_, properties) => {
      const has = (name: string, may: (property: (typeof properties)[number]) => boolean) =>
        properties.some((one) => one.name === name && may(one));
      const dated = (name: string) => has(name, ({ type }) => type.comparison === 'partialDate' || type === day);
      const counted = (name: string) => has(name, ({ type }) => /^(?:integer|number)$/.test(type.comparison ?? ''));
      for (const { name, type, notBefore, atMost, optional, default: standard } of properties) {
        if (notBefore) expect([name, dated(name), dated(notBefore)]).toEqual([name, true, true]);
        if (atMost) expect([name, counted(name), counted(atMost)]).toEqual([name, true, true]);
        if (standard !== undefined)
          expect([name, type.check(standard), optional]).toEqual([name, undefined, undefined]);
        if (type.references) expect(model.kindOfId(type.example)?.prefix).toBe(type.references);
      }
    },
  );

  it('prove every role that has a list of its own', () => {
    const proved = model.relationships.map(({ declaration }) => declaration.proves?.role);
    for (const { declaration } of model.interfaces) {
      expect(proved).toEqual(expect.arrayContaining(Object.keys(declaration.roleLabels ?? {})));
    }
  });
});
