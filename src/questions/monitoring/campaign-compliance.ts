// Who has reported to a campaign in time, late or not at all.
import { Organisation } from '../../model/alliances/organisation.js';
import { Campaign } from '../../model/reporting/campaign.js';
import { ReportingAssignment } from '../../model/reporting/reporting-assignment.js';
import { ZoneReport } from '../../model/reporting/zone-report.js';
import { Zone } from '../../model/zones/zone.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, integer, list, nested, node, partialDate, share, text } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { answerStatus, answerStatuses, lastDayOnTime, type AnswerStatus, type HandedIn } from './answer-status.js';
import { grouped, type Named } from './groups.js';
import { counted, sentences } from './sentences.js';

const status = choice('AnswerStatus', 'How an assignment of a campaign was answered by a day.', answerStatuses);

class Takes {
  @Property(node(Campaign), 'The campaign') campaign!: string;
}

class AssignmentAnswer {
  @Property(node(ReportingAssignment), 'The assignment') assignment!: string;
  @Property(node(Zone), 'The zone to be reported on') zone!: string;
  @Property(node(Organisation), 'Who has to report', { optional: true }) reporter?: string;
  @Property(status, 'How it was answered') status!: string;
  @Property(partialDate(), 'Last day on which a report is on time, days of grace included') onTimeUntil!: string;
  @Property(node(ZoneReport), 'The last report handed in by the day, which decides', { optional: true })
  report?: string;
  @Property(partialDate(), 'Day on which it was handed in', { optional: true }) submittedOn?: string;
}

class StatusCount {
  @Property(status, 'A way of answering') status!: string;
  @Property(integer({ min: 0 }), 'How many assignments were answered so') count!: number;
}

class CountryCompliance {
  @Property(text(), 'Name of the country of the zones; null where it is not known', { optional: true })
  country?: string;
  @Property(text({ example: 'LA' }), 'Its code (ISO 3166-1 alpha-2)', { optional: true }) iso2?: string;
  @Property(integer({ min: 1 }), 'How many assignments') assignments!: number;
  @Property(integer({ min: 0 }), 'How many of them were answered on time and accepted') onTime!: number;
  @Property(share(), 'Their share') rate!: number;
}

class Compliance {
  @Property(integer({ min: 0 }), 'How many assignments, on all pages') assignments!: number;
  @Property(share(), 'Share of them that was answered on time and accepted; null where there are none', {
    optional: true,
  })
  rate?: number;
  @Property(
    list(nested(StatusCount, 'How many assignments were answered in a way.'), { max: 6 }),
    'Each way of answering',
  )
  statuses!: object[];
  @Property(
    list(nested(CountryCompliance, 'How a campaign was answered for the zones of a country.'), { max: 100 }),
    'Each country by name, zones in unknown countries last',
  )
  countries!: object[];
}

interface Found {
  readonly assignment: string;
  readonly zone: string;
  readonly reporter: string | null;
  readonly countries: readonly (Named & { readonly iso2: string })[];
  readonly due: string;
  readonly graceDays: number;
  readonly report: HandedIn | null;
}

type Answered = Found & { readonly status: AnswerStatus; readonly lastDay: string };

const onZones = ['assignment is on a zone', 'assignments are on zones'] as const;

const onTime = (all: readonly Answered[]): number => all.filter((one) => one.status === 'ACCEPTED_ON_TIME').length;

const ofCountries = (answers: readonly Answered[]) =>
  grouped(answers, ({ countries }) => countries).map(({ of, members }) => ({
    country: of?.name ?? null,
    iso2: members[0]?.countries.find(({ id }) => id === of?.id)?.iso2 ?? null,
    assignments: members.length,
    onTime: onTime(members),
    rate: onTime(members) / members.length,
  }));

export const campaignCompliance = question({
  name: 'campaignCompliance',
  cypher: 'monitoring/campaign-compliance',
  takes: Takes,
  shares: [IncludePlanned],
  row: AssignmentAnswer,
  beside: Compliance,
  description:
    'How each assignment of a campaign was answered by a day, by the day it is due, then the name of the zone, with the share that was answered on time, altogether and by country. The last report that was handed in by the day decides: before the day of its decision it is in check, though it was accepted later. A zone in several countries counts in each.',
  formula: 'rate = ACCEPTED_ON_TIME / assignments; on time: submittedOn <= due + grace',
  units: 'assignments; share 0 to 1; days',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random campaigns',
    largestDifference: 0,
  },
  example:
    'campaignCompliance(campaign: "cam:lm-sez-data-2019") { rate countries { country rate } rows { zone { name } reporter { name } status } warnings }',
  reads: ['assignment', 'zone', 'reporter', 'countries', 'due', 'graceDays', 'report'],
  answer: async ({ run, day }) => {
    const answers = (await run<Found>()).map((found): Answered => {
      const lastDay = lastDayOnTime(found.due, found.graceDays);
      return { ...found, lastDay, status: answerStatus(lastDay, found.report, day) };
    });
    const reports = answers.filter(({ report }) => report !== null).length;
    const nowhere = answers.filter(({ countries }) => countries.length === 0).length;
    const several = answers.filter(({ countries }) => countries.length > 1).length;
    return {
      rows: answers.map(({ assignment, zone, reporter, report, lastDay, status: answered }) => ({
        assignment,
        zone,
        reporter,
        status: answered,
        onTimeUntil: lastDay,
        report: report?.id ?? null,
        submittedOn: report?.submitted ?? null,
      })),
      beside: {
        assignments: answers.length,
        rate: answers.length > 0 ? onTime(answers) / answers.length : null,
        statuses: Object.keys(answerStatuses).map((one) => ({
          status: one,
          count: answers.filter(({ status: answered }) => answered === one).length,
        })),
        countries: ofCountries(answers),
      },
      warnings: [
        ...(answers.length === 0 ? ['The campaign has no assignment on record, so there is no rate.'] : []),
        ...sentences(
          [nowhere, `${counted(nowhere, ...onZones)} whose country is not on record.`],
          [several, `${counted(several, ...onZones)} in several countries and counted in each.`],
        ),
      ],
      basis: { nodes: answers.length + reports, edges: reports },
    };
  },
});
