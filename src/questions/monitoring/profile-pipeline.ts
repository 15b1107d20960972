// How many profiles of a system are in which state, how long decisions take and how many are returned.
import { profileState } from '../../model/profiles/business-profile.js';
import { InfoSystem } from '../../model/profiles/info-system.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { spanOf } from '../../ontology/values/partial-date.js';
import { decimal, integer, list, nested, node, partialDate, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { historyOf, stateOn, submissionsBy, type FoundProfile } from './profile-history.js';
import { counted, sentences } from './sentences.js';
import { countsPer } from './states.js';

class Takes {
  @Property(node(InfoSystem), 'The system that keeps the profiles') system!: string;
  @Property(partialDate(), 'Median and share only of profiles handed in on this day or later', { optional: true })
  from?: string;
  @Property(partialDate(), 'Median and share only of profiles handed in by this day, or the last day of it', {
    optional: true,
  })
  to?: string;
}

class ProfileStateCount {
  @Property(profileState, 'A state of profiles') state!: string;
  @Property(integer({ min: 0 }), 'How many versions of profiles are in it') count!: number;
}

class ProfilePipeline {
  @Property(node(InfoSystem), 'The system') system!: string;
  @Property(integer({ min: 0 }), 'How many versions of profiles it keeps') profiles!: number;
  @Property(
    list(nested(ProfileStateCount, 'How many versions of profiles are in a state.'), { max: 8 }),
    'How many are in each state on the day, all states in their order',
  )
  states!: object[];
  @Property(integer({ min: 0 }), 'How often one was handed in by the day, between `from` and `to`')
  submissions!: number;
  @Property(integer({ min: 0 }), 'How many of those had been decided by the day: published, returned or rejected')
  decided!: number;
  @Property(
    decimal({ min: 0 }),
    'Median of the days from being handed in to the decision; null where no decision has a day',
    { optional: true },
  )
  medianDays?: number;
  @Property(share(), 'Share of the decisions by which a profile was returned; null where there are none', {
    optional: true,
  })
  returned?: number;
}

interface Found {
  readonly system: string;
  readonly profiles: readonly FoundProfile[];
}

/** The middle, or the mean of the two middle ones. */
function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export const profilePipeline = question({
  name: 'profilePipeline',
  cypher: 'monitoring/profile-pipeline',
  takes: Takes,
  shares: [IncludePlanned],
  result: ProfilePipeline,
  description:
    'In which states the profiles of a system are on a day, each version for itself, how long it takes from handing in to a decision, and which share of the decisions returns a profile. A version is a DRAFT before it is handed in, SUBMITTED from then, PUBLISHED from its day of publication, ARCHIVED from when a later version is published; facts about `state` with `validFrom` tell the days of other moves. Where the day of a move is not on record, it counts from the last day that is, has no part in the median, and a warning says so.',
  formula:
    'medianDays = median of decision - SUBMITTED; returned = decisions that are CHANGES_REQUESTED / decisions (PUBLISHED, CHANGES_REQUESTED, REJECTED)',
  units: 'versions of profiles; days; share 0 to 1',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random systems',
    largestDifference: 1e-12,
  },
  example:
    'profilePipeline(system: "sys:sec-business-database") { profiles states { state count } submissions medianDays returned warnings }',
  reads: ['system', 'profiles'],
  answer: async ({ run, day }, { from, to }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const histories = found.profiles.map(historyOf);
    const first = spanOf((from as string | undefined) ?? '')?.lower ?? '';
    const last = spanOf((to as string | undefined) ?? '')?.upper ?? '9999-12-31';
    const submissions = histories
      .flatMap((history) => submissionsBy(history, day))
      .filter((one) => first <= one.day && one.day <= last);
    const decided = submissions.filter(({ decision }) => decision !== null);
    const returned = decided.filter(({ decision }) => decision === 'CHANGES_REQUESTED').length;
    const undated = histories.filter(
      (history) => history.undated && stateOn(history, day) === history.moves.at(-1)?.state,
    ).length;
    const dayless = decided.filter(({ days }) => days === null).length;
    return {
      rows: [
        {
          system: found.system,
          profiles: histories.length,
          states: countsPer(
            profileState,
            histories.map((history) => stateOn(history, day)),
          ),
          submissions: submissions.length,
          decided: decided.length,
          medianDays: median(decided.flatMap(({ days }) => days ?? [])),
          returned: decided.length > 0 ? returned / decided.length : null,
        },
      ],
      warnings: sentences(
        [
          undated,
          `${counted(undated, 'version is in a state', 'versions are in states')} whose first day is not on record; the last day that is stands for it.`,
        ],
        [dayless, `${counted(dayless, 'decision has', 'decisions have')} no day on record and no part in the median.`],
      ),
      basis: { nodes: 1 + histories.length, edges: histories.length },
    };
  },
});
