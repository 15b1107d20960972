// Limits count what a document asks for as if its fragments were written out, and never by writing them out.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { getIntrospectionQuery, Kind, parse, validate } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import { finiteNumbers } from '../../../src/api/limits/finite-numbers.js';
import { limitGate } from '../../../src/api/limits/limit-gate.js';
import { defaultLimits, limitDeclarations } from '../../../src/api/limits/limits.js';
import type { Limits } from '../../../src/api/limits/limits.js';
import { nestingOf } from '../../../src/api/limits/nesting.js';
import { tallies } from '../../../src/api/limits/tally.js';
import type { Tally } from '../../../src/api/limits/tally.js';
import { toySchema } from '../../support/http/toy-schema.js';

const tallyOf = (text: string): Tally | undefined => [...tallies(parse(text)).values()][0];

/** The same by writing every fragment out. */
function byHand(document: DocumentNode, set: SelectionSetNode): Tally {
  const sum: Tally = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  for (const selection of set.selections) {
    sum.directives += selection.directives?.length ?? 0;
    let below = selection.kind === Kind.FRAGMENT_SPREAD ? undefined : selection.selectionSet;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value) {
          below = definition.selectionSet;
          sum.directives += definition.directives?.length ?? 0;
        }
      }
    }
    const inner = below === undefined ? { depth: 0, fields: 0, aliases: 0, directives: 0 } : byHand(document, below);
    const isField = selection.kind === Kind.FIELD;
    sum.fields += inner.fields + (isField ? 1 : 0);
    sum.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
    sum.directives += inner.directives;
    sum.depth = Math.max(sum.depth, inner.depth + (isField ? 1 : 0));
  }
  return sum;
}

const selections = (spreads: string[]): fc.Arbitrary<string> =>
  fc.letrec<{ set: string; one: string }>((tie) => ({
    set: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(' ')} }`),
    one: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'x: a', 'b @include(if: true)', ...spreads),
      tie('set').map((set) => `y: c ${set}`),
      tie('set').map((set) => `... @skip(if: false) ${set}`),
    ),
  })).set;

const document = fc
  .tuple(selections(['...A', '...B @x', '...C']), selections(['...B', '...C']), selections(['...C @x']), selections([]))
  .map(([query, a, b, c]) => `query @x ${query} fragment A on Q @y ${a} fragment B on Q ${b} fragment C on Q ${c}`);

test('counting agrees with writing fragments out', () => {
  fc.assert(
    fc.property(document, (text) => {
      const parsed = parse(text);
      const operation = parsed.definitions[0];
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      const { directives, ...rest } = byHand(parsed, operation.selectionSet);
      expect(tallyOf(text)).toEqual({ ...rest, directives: directives + 1 });
    }),
    { numRuns: 300 },
  );
});

const doubling = (times: number): string =>
  `{ ...F0 } ${Array.from({ length: times }, (_, at) => `fragment F${at} on Query { a: q { ...F${at + 1} } b: q { ...F${at + 1} } }`).join(' ')} fragment F${times} on Query { hello }`;

test('two hundred doublings are counted at once', () => {
  const started = performance.now();
  expect(tallyOf(doubling(200))).toEqual({ depth: 201, fields: 1_000_000_000, aliases: 1_000_000_000, directives: 0 });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a cycle of fragments ends', () => {
  expect(tallyOf('{ ...A } fragment A on Q { x { ...B } } fragment B on Q { y { ...A } }')?.depth).toBe(2);
});

const refusals = (text: string, limits: Partial<Limits> = {}): string[] =>
  validate(toySchema, parse(text), [limitGate({ ...defaultLimits, ...limits })]).map(({ message }) => message);

describe('the gate', () => {
  test.each<[keyof Limits, number, string]>([
    ['depth', 2, '{ things(first: 1) { others { id } } }'],
    ['fields', 2, '{ things(first: 1) { others { id } } }'],
    ['aliases', 1, '{ a: hello b: hello }'],
    ['directives', 1, '{ hello @include(if: true) __typename @skip(if: true) }'],
    ['operations', 1, 'query A { hello } query B { hello }'],
    ['repetitions', 1, '{ hello hello }'],
  ])('%s: %i', (limit, allowed, text) => {
    const [message] = refusals(text, { [limit]: allowed });
    expect(message).toContain(`${allowed} (${limitDeclarations[limit].env})`);
    expect(message).toMatch(/\. [A-Z].*\.$/);
    expect(refusals(text, { [limit]: 20 })).toEqual([]);
  });

  test('lets introspection and an honest page through', () => {
    expect(refusals(getIntrospectionQuery())).toEqual([]);
    expect(refusals('{ things(first: 100) { id others(first: 10) { id others(first: 10) { id name } } } }')).toEqual(
      [],
    );
  });

  test('spares the other rules a document that it refuses', () => {
    const hostile = `{ ${'things(first: 1) { id } '.repeat(400)} }`;
    const started = performance.now();
    expect(refusals(hostile)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test.each([
  ['{ echo(number: 1e400) }', 1],
  ['{ echo(number: -1e400) }', 1],
  [`{ echo(number: ${'9'.repeat(400)}) }`, 1],
  ['query($n: Float = 1e999) { echo(number: $n) }', 1],
  ['{ echo(number: 1.7e308) }', 0],
])('numbers are finite: %s', (text, errors) => {
  expect(validate(toySchema, parse(text), [finiteNumbers])).toHaveLength(errors);
});

describe('nesting', () => {
  test.each([
    ['{"a":[{}]}', 'json', 3],
    ['{"a":"[[[[\\"[["}', 'json', 1],
    ['{ a(b: [1]) }', 'graphql', 3],
    ['{ a(b: """[[[ \\""" [[""") # ((((\n }', 'graphql', 2],
    [']]]]', 'json', 0],
  ] as const)('%s', (text, language, deepest) => {
    expect(nestingOf(text, language)).toBe(deepest);
  });

  test('agrees with the depth of any JSON', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(fc.property(fc.jsonValue(), (value) => nestingOf(JSON.stringify(value), 'json') === depthOf(value)));
  });
});
