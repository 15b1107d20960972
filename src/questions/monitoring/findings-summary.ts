// What was found at an event, by kind, topic or country.
import { Event } from '../../model/funding/event.js';
import { Finding, findingKind } from '../../model/learning/finding.js';
import { Topic } from '../../model/learning/topic.js';
import { Country } from '../../model/places/country.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, integer, list, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { grouped, type Named } from './groups.js';
import { counted, sentences } from './sentences.js';

const groupBy = choice('FindingsGroupedBy', 'By what findings are put together.', {
  KIND: 'By kind: achievement, challenge, need and so on',
  TOPIC: 'By the topics that they are about',
  COUNTRY: 'By the countries that the event is for',
});

class Takes {
  @Property(node(Event), 'The event') event!: string;
  @Property(findingKind, 'Only findings of this kind', { optional: true }) kind?: string;
  @Property(groupBy, 'What a row is about') groupBy = 'KIND';
}

class FindingGroup {
  @Property(findingKind, 'The kind, where findings are grouped by it', { optional: true }) kind?: string;
  @Property(node(Country, Topic), 'The topic or country; null for findings without one, and by kind', {
    optional: true,
  })
  group?: string;
  @Property(integer({ min: 1 }), 'How many findings') count!: number;
  @Property(list(node(Finding), { max: 100 }), 'The findings by name; `text` says what was found') findings!: string[];
}

interface FoundFinding {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly topics: readonly Named[];
}

interface Found {
  readonly ended: string | null;
  readonly findings: readonly FoundFinding[];
  /** Countries of the event, at distance 0, and of the projects that it is a part of. */
  readonly covered: readonly (Named & { readonly distance: number })[];
}

function groupsOf(by: unknown, kind: unknown, { covered }: Found): (finding: FoundFinding) => readonly Named[] {
  if (by === 'TOPIC') return ({ topics }) => topics;
  const countries = covered.filter(({ distance }) => distance === covered[0]?.distance);
  if (by === 'COUNTRY') return () => countries;
  return ({ kinds }) => kinds.filter((one) => kind === undefined || one === kind).map((name) => ({ id: null, name }));
}

export const findingsSummary = question({
  name: 'findingsSummary',
  cypher: 'monitoring/findings-summary',
  takes: Takes,
  shares: [IncludePlanned],
  row: FindingGroup,
  description:
    'What was found at an event, by kind, topic or country, by name: how many findings, and which. A finding of several kinds or topics counts in each, one without a topic in a last row. Which country a finding is about is not on record: it counts for each that the event is for, or where none is told for those of the project that it is a part of.',
  formula: 'count = findings raised at the event per kind, topic or country',
  units: 'findings',
  verified: {
    reference: 'Brute force in TypeScript on 30 random events',
    largestDifference: 0,
  },
  example:
    'findingsSummary(event: "evt:joint-se-workshop-2017", groupBy: TOPIC) { rows { group { name } count findings { text reportedBy } } warnings }',
  reads: ['ended', 'findings', 'covered'],
  answer: async ({ run, day }, { groupBy: by, kind }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { findings, ended } = found;
    const belongsTo = groupsOf(by, kind, found);
    const groups = grouped(findings, belongsTo);
    const [none, several] = [
      findings.filter((finding) => belongsTo(finding).length === 0).length,
      findings.filter((finding) => belongsTo(finding).length > 1).length,
    ];
    const what = String(by).toLowerCase();
    return {
      rows: groups.map(({ of, members }) => ({
        kind: by === 'KIND' ? (of?.name ?? null) : null,
        group: of?.id ?? null,
        count: members.length,
        findings: members.map(({ id }) => id),
      })),
      warnings: [
        ...(findings.length === 0 ? ['No such finding of the event is on record.'] : []),
        ...(ended !== null && ended > day ? [`The event ends on ${ended}, after the day asked for.`] : []),
        ...sentences(
          [none, `${counted(none, 'finding has', 'findings have')} no ${what} on record.`],
          [several, `${counted(several, 'finding counts', 'findings count')} in more than one row.`],
        ),
      ],
      basis: {
        nodes: 1 + findings.length,
        edges: findings.length,
      },
    };
  },
});
