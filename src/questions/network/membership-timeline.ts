// Who joined a group and who left, and how many there were.
import { Invalid } from '../../errors.js';
import { Actor } from '../../model/alliances/actor.js';
import { Cluster } from '../../model/alliances/cluster.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Organisation } from '../../model/alliances/organisation.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, integer, node, partialDate } from '../../ontology/values/index.js';
import { spanOf } from '../../ontology/values/partial-date.js';
import { IncludePlanned } from '../include-planned.js';
import { joinedSpells, type Spell } from './membership-spells.js';

class Takes {
  @Property(node(Cluster, Consortium, Organisation), 'The cluster, consortium or association') group!: string;
  @Property(partialDate(), 'From this day, or the first day of this period, on; from the beginning without it', {
    optional: true,
  })
  from?: string;
  @Property(
    partialDate(),
    'Until this day, or the last day of this period; until the day that is asked for without it',
    {
      optional: true,
    },
  )
  to?: string;
}

class MembershipEvent {
  @Property(
    choice('MembershipChange', 'What a member did.', {
      JOINED: 'The first day of membership is this one',
      LEFT: 'The last day of membership is this one',
    }),
    'What happened; on one day those who join come before those who leave',
  )
  change!: string;
  @Property(partialDate(), 'The day; of a date that is known less exactly, its first for joining, its last for leaving')
  on!: string;
  @Property(node(Actor), 'The member') member!: string;
  @Property(integer({ min: 0 }), 'Members after everything that happened on or at the end of that day') stock!: number;
}

class Churn {
  @Property(integer({ min: 0 }), 'Members before the first day of the time that is asked for') openingStock!: number;
  @Property(integer({ min: 0 }), 'Members after its last day: opening stock and joins without leaves')
  closingStock!: number;
  @Property(integer({ min: 0 }), 'How many joined within the time') joins!: number;
  @Property(integer({ min: 0 }), 'How many left within the time') leaves!: number;
  @Property(decimal({ min: 0 }), 'Leaves divided by the mean of opening and closing stock; null where both are 0', {
    optional: true,
  })
  churn?: number;
}

interface Change {
  readonly change: 'JOINED' | 'LEFT';
  readonly on: string;
  readonly member: string;
}

/** Before every day that can be stated. */
const earliest = '0000-01-01';

const changesOf = ({ member, first, last }: Spell): Change[] => [
  ...(first === null ? [] : [{ change: 'JOINED' as const, on: first, member }]),
  ...(last === null ? [] : [{ change: 'LEFT' as const, on: last, member }]),
];

/** Changes within the time, each with the stock at the end of its day. */
function timelineOf(spells: readonly Spell[], from: string, to: string) {
  const opening = spells.filter(({ first, last }) => (first ?? '') < from && (last === null || last >= from)).length;
  const changes = spells
    .flatMap(changesOf)
    .filter(({ on }) => on >= from && on <= to)
    .toSorted(
      (one, other) =>
        (one.on === other.on ? 0 : one.on < other.on ? -1 : 1) ||
        (one.change < other.change ? -1 : one.change > other.change ? 1 : 0),
    );
  let closing = opening;
  const stocks = new Map<string, number>();
  for (const { change, on } of changes) stocks.set(on, (closing += change === 'JOINED' ? 1 : -1));
  const leaves = changes.filter(({ change }) => change === 'LEFT').length;
  return {
    rows: changes.map((one) => ({ ...one, stock: stocks.get(one.on) })),
    beside: {
      openingStock: opening,
      closingStock: closing,
      joins: changes.length - leaves,
      leaves,
      churn: opening + closing === 0 ? null : leaves / ((opening + closing) / 2),
    },
  };
}

export const membershipTimeline = question({
  name: 'membershipTimeline',
  cypher: 'network/membership-timeline',
  takes: Takes,
  shares: [IncludePlanned],
  row: MembershipEvent,
  beside: Churn,
  description:
    'Who joined and who left a cluster, consortium or association within a time, day by day, with the stock at each change. Memberships of one member that touch or overlap, in whatever role, are one. Who joins on the first day of the time joins within it; who stays to its last day and no longer leaves within it. Members of whom nobody says when they joined are there from the beginning.',
  formula: 'churn = leaves / ((opening stock + closing stock) / 2); closing = opening + joins - leaves',
  units: 'members; churn as a ratio for the whole time',
  citation: 'Price, J. L. (1977), The Study of Turnover, Iowa State University Press',
  example:
    'membershipTimeline(group: "con:rice-cambodia", from: "2012") { churn rows { change on member { name } stock } }',
  verified: { reference: 'a day-by-day count over random memberships', largestDifference: 0 },
  reads: ['member', 'first', 'last'],
  answer: async ({ run, day }, given) => {
    const from = spanOf((given['from'] as string | undefined) ?? '')?.lower ?? earliest;
    const to = spanOf((given['to'] as string | undefined) ?? '')?.upper ?? day;
    if (to < from)
      throw new Invalid(`The time that "membershipTimeline" is asked for ends on ${to}, before it begins on ${from}.`, [
        { path: 'to', message: `is before ${from}` },
      ]);
    const found = await run<Spell>();
    const memberships = found.filter(({ member }) => member !== null);
    const spells = joinedSpells(memberships);
    const undated = new Set(spells.flatMap(({ member, first }) => (first === null ? [member] : []))).size;
    const { rows, beside } = timelineOf(spells, from, to);
    return {
      rows,
      beside,
      warnings: [
        ...(undated > 0 ? [`It is unknown when ${undated} of the members joined; they count from the beginning.`] : []),
        ...(beside.churn === null ? ['There were no members at the beginning and none at the end: no churn.'] : []),
      ],
      basis: { nodes: new Set(spells.map(({ member }) => member)).size, edges: memberships.length },
    };
  },
});
