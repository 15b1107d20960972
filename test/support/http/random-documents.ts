// Draws documents that are valid for the toy schema: aliases, fragments, conditions, variables and nested input.
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

export interface Drawn {
  text: string;
  variables: Record<string, unknown>;
}

const alias = fc.constantFrom('', '', '', 'a: ', 'b: ', 'aB: ', 'a_b: ', '__proto__: ', 'constructor: ');
const condition = fc.constantFrom(
  '',
  '',
  '',
  '',
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $no)',
  '@skip(if: true)',
  '@include(if: $yes) @skip(if: $no)',
);
const text = fc.constantFrom(
  '""',
  '"é \\u0000 \\" $x"',
  '"__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0"',
  'null',
  '$text',
  '$absent',
);
const number = fc.constantFrom('0', '1', '2', '$count', '$absentCount');
const filter: Arbitrary<string> = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(
      'null',
      '{}',
      '$filter',
      '$absentFilter',
      '{ids: ["1", 2, $text]}',
      '{ids: $text}',
      '{and: {name: $absent}}',
    ),
    fc
      .record({ name: text, size: fc.constantFrom('SMALL', 'LARGE', '$size') })
      .map((it) => `{name: ${it.name}, size: ${it.size}}`),
    tie('filter').map((inner) => `{and: [${inner === 'null' ? '{}' : inner}]}`),
  ),
})).filter;

const nested: Arbitrary<string> = fc.letrec<{ set: string; selection: string }>((tie) => ({
  set: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((all) => `{ ${all.join(' ')} }`),
  selection: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'nested' },
    fc.tuple(alias, fc.constantFrom('id', 'name', '__typename'), condition).map((parts) => parts.join(' ')),
    fc.tuple(alias, text, condition).map(([as, prefix, when]) => `${as}label(prefix: ${prefix}) ${when}`),
    fc.constantFrom('...F @skip(if: $yes)', '...F', '...G @include(if: $no)', 'label'),
    fc
      .tuple(alias, number, condition, tie('set'))
      .map(([as, first, when, set]) => `${as}others(first: ${first}) ${when} ${set}`),
    fc
      .tuple(fc.constantFrom('... on Country', '... on Product', '... on Thing', '...'), condition, tie('set'))
      .map((parts) => parts.join(' ')),
    fc.constantFrom('... on Country { broken }', '... on Product { fails }', '... on Country { population }'),
  ),
})).set;

const rootField: Arbitrary<string> = fc.oneof(
  fc.tuple(alias, text, condition).map(([as, name, when]) => `${as}hello(name: ${name}) ${when}`),
  fc
    .tuple(alias, filter, condition)
    .map(([as, given, when]) => `${as}echo(filter: ${given}, flag: $yes, number: 1.5) ${when}`),
  fc
    .tuple(alias, fc.constantFrom('1', '2', '$count'), condition, nested)
    .map(([as, first, when, set]) => `${as}things(first: ${first}) ${when} ${set}`),
  fc.tuple(alias, filter, nested).map(([as, given, set]) => `${as}countries(filter: ${given}) ${set}`),
  fc.tuple(alias, fc.constantFrom('1', '2'), nested).map(([as, id, set]) => `${as}country(id: ${id}) ${set}`),
  fc.constantFrom('missing', 'refused', 'crash', 'badNumber', 'x: missing'),
);

const header =
  'query Q($yes: Boolean!, $no: Boolean = false, $text: String = "t", $absent: String, $count: Int! = 2, $absentCount: Int, $filter: Filter, $absentFilter: Filter, $size: Size = LARGE)';

/** Documents as drawn: many break a rule, such as two arguments for one response key. */
export const anyDocument: Arbitrary<Drawn> = fc
  .record({
    roots: fc.array(rootField, { minLength: 1, maxLength: 4 }),
    fragments: fc.tuple(nested, nested),
    yes: fc.boolean(),
    no: fc.option(fc.boolean(), { nil: undefined }),
    filter: fc.constantFrom(undefined, null, {}, { name: 'n', and: [{ ids: ['1'] }] }),
  })
  .map(({ roots, fragments: [first, second], yes, no, filter: given }) => {
    const spread = roots.join(' ');
    // A fragment that spreads itself would make most documents invalid.
    const fragmentF = `fragment F on Thing ${first.replaceAll(/\.\.\.[FG]( @\w+\(if: \$\w+\))?/g, 'id')}`;
    const fragmentG = `fragment G on Thing ${second.replaceAll(/\.\.\.[FG]( @\w+\(if: \$\w+\))?/g, '...F')}`;
    const needed = `${spread.includes('...F') || spread.includes('...G') ? fragmentF : ''} ${spread.includes('...G') ? fragmentG : ''}`;
    const variables = { yes, ...(no === undefined ? {} : { no }), ...(given === undefined ? {} : { filter: given }) };
    return { text: `${header} { ${spread} } ${needed}`, variables };
  });
