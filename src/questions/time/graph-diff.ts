// What changed in the world between two days, as far as it was known.
import { byStrength, type Standing } from '../../ontology/statement-strength.js';
import { model } from '../../model/index.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, integer, list, node, partialDate, text } from '../../ontology/values/index.js';
import { acrossTime } from '../across-time.js';
import { KnownAt } from '../known-at.js';

class Takes {
  @Property(partialDate(), 'The first day, or the last day of this year, half, quarter or month') from!: string;
  @Property(partialDate(), 'The second day, or the last day of this year, half, quarter or month') to!: string;
  @Property(list(node(), { max: 100 }), 'Only these nodes and the relationships that they stand at an end of', {
    optional: true,
  })
  scope?: string[];
}

const changes = ['ADDED', 'ENDED', 'CHANGED'] as const;
type Change = (typeof changes)[number];

class GraphChange {
  @Property(
    choice('Change', 'What happened between two days.', {
      ADDED: 'It holds on the second day and not on the first',
      ENDED: 'It holds on the first day and not on the second',
      CHANGED: 'A value of it is another one',
    } satisfies Record<Change, string>),
    'What happened; rows come in this order',
  )
  change!: string;
  @Property(node(), 'The node, or the start of the relationship') node!: string;
  @Property(node(), 'The end of the relationship', { optional: true }) other?: string;
  @Property(text({ example: 'LOCATED_IN' }), 'Type of the relationship, where it is one', { optional: true })
  relationship?: string;
  @Property(text({ example: 'employees' }), 'The property whose value is another one', { optional: true })
  property?: string;
  @Property(text({ max: 2000 }), 'The value on the first day, as text; null where nothing was said', { optional: true })
  before?: string;
  @Property(text({ max: 2000 }), 'The value on the second day, as text; null where nothing is said', { optional: true })
  after?: string;
}

class Changes {
  @Property(integer({ min: 0 }), 'How many began to hold, on all pages') added!: number;
  @Property(integer({ min: 0 }), 'How many ceased to hold, on all pages') ended!: number;
  @Property(integer({ min: 0 }), 'How many values are other ones, on all pages') changed!: number;
}

interface Dated extends Standing {
  readonly value: string;
  readonly before: boolean;
  readonly after: boolean;
}

interface Found {
  readonly node: string;
  readonly other: string | null;
  readonly relationship: string | null;
  readonly predicate: string | null;
  readonly before: boolean | null;
  readonly after: boolean | null;
  readonly statements: readonly Dated[];
}

/** The value that counts among statements: the strongest, or of a list the entries of all. */
function valueAmong(id: string, predicate: string, statements: readonly Dated[]): string | null | undefined {
  const property = model.kindOfId(id)?.properties.find(({ name }) => name === predicate);
  if (!property) return undefined;
  const [strongest, ...others] = statements.toSorted(byStrength);
  if (!strongest) return null;
  const { type } = property;
  if (!type.list) return type.print(type.parse(strongest.value));
  return type.print([...new Set([strongest, ...others].flatMap(({ value }) => type.parse(value) as unknown[]))]);
}

function changeOf({ node: id, other, relationship, predicate, after, statements }: Found) {
  if (predicate === null) return { change: after === true ? 'ADDED' : 'ENDED', node: id, other, relationship };
  const on = (side: 'before' | 'after') =>
    valueAmong(
      id,
      predicate,
      statements.filter((one) => one[side]),
    );
  const values = { before: on('before'), after: on('after') };
  if (values.before === values.after) return undefined;
  return { change: 'CHANGED', node: id, property: predicate, ...values };
}

export const graphDiff = question({
  name: 'graphDiff',
  cypher: 'time/graph-diff',
  takes: Takes,
  shares: [KnownAt],
  constants: { acrossTime },
  row: GraphChange,
  beside: Changes,
  verified: { reference: 'the lists of both days over random graphs', largestDifference: 0 },
  description:
    'What differs between two days: nodes and relationships that hold on one of them only, and values of which facts say something else. A relationship holds while its own dates and those of the country or province at its end last; successions, facts, figures of a year and what a project covers outlast what they lead to and are no part of it. With `knownAt` as it was known on that day: what was recorded later, or retracted by then, does not count.',
  example:
    'graphDiff(from: "2025-06-30", to: "2025-07-01", scope: ["prov:vn-57"]) { added ended changed rows { change node { name } other { name } relationship } }',
  reads: ['node', 'other', 'relationship', 'predicate', 'before', 'after', 'statements'],
  answer: async ({ run }) => {
    const found = (await run<Found>()).flatMap((one) => changeOf(one) ?? []);
    const count = (wanted: Change) => found.filter(({ change }) => change === wanted).length;
    return {
      rows: changes.flatMap((wanted) => found.filter(({ change }) => change === wanted)),
      beside: { added: count('ADDED'), ended: count('ENDED'), changed: count('CHANGED') },
    };
  },
});
