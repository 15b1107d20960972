// When a version of a profile came into which state, as far as that is on record.
import { profileState } from '../../model/profiles/business-profile.js';
import { wordsOf } from '../../ontology/value-type.js';
import { daysBetween } from '../../ontology/days.js';

/** A version of a profile as the statement of `profilePipeline` tells of it. */
export interface FoundProfile {
  readonly id: string;
  readonly state: string;
  readonly submitted: string | null;
  readonly published: string | null;
  /** When the first later version was published. */
  readonly replaced: string | null;
  /** What facts about its state say, with the first day on which each holds. */
  readonly moves: readonly Move[];
}

interface Move {
  readonly state: string;
  readonly day: string;
}

export interface History {
  /** By day; before the first the version is a DRAFT. */
  readonly moves: readonly Move[];
  /** Whether it is not on record when it came into the state in which it is. */
  readonly undated: boolean;
}

/** In this order where several fall on one day. */
const profileStates = wordsOf(profileState);
const decisions = ['PUBLISHED', 'CHANGES_REQUESTED', 'REJECTED'];

const on = (state: string, day: string | null): Move[] => (day === null ? [] : [{ state, day }]);
const byDay = (one: Move, other: Move): number =>
  daysBetween(other.day, one.day) || profileStates.indexOf(one.state) - profileStates.indexOf(other.state);

/** The days of the record and those of facts; the state of the record without a day holds from the last of them. */
export function historyOf({ state, submitted, published, replaced, moves: told }: FoundProfile): History {
  const moves = [
    ...on('SUBMITTED', submitted),
    ...on('PUBLISHED', published),
    ...(state === 'ARCHIVED' ? on('ARCHIVED', replaced) : []),
    ...told,
  ]
    .toSorted(byDay)
    // What the record and facts both tell is one move.
    .filter((move, at, sorted) => move.state !== sorted[at - 1]?.state);
  const last = moves.at(-1);
  if (last?.state === state || told.some((move) => move.state === state)) return { moves, undated: false };
  return { moves: [...moves, { state, day: last?.day ?? '' }], undated: state !== 'DRAFT' };
}

export const stateOn = ({ moves }: History, day: string): string =>
  moves.findLast((move) => move.day <= day)?.state ?? 'DRAFT';

/** What became of one handing in by a day. */
export interface Submission {
  readonly day: string;
  /** The state that it was decided into; null while it waits. */
  readonly decision: string | null;
  /** Days until then; null where the day of the decision is not on record. */
  readonly days: number | null;
}

/** Each handing in by the day, with the first decision before the next one. */
export function submissionsBy({ moves, undated }: History, day: string): Submission[] {
  const past = moves.filter((move) => move.day <= day);
  const dated = undated ? moves.slice(0, -1) : moves;
  return past.flatMap((handedIn, at): Submission | [] => {
    if (handedIn.state !== 'SUBMITTED') return [];
    const later = past.slice(at + 1);
    const again = later.findIndex(({ state }) => state === 'SUBMITTED');
    const until = again < 0 ? later : later.slice(0, again);
    const decision = until.find(({ state }) => decisions.includes(state));
    // What is archived was published, on whatever day.
    const settled = decision ?? until.find(({ state }) => state === 'ARCHIVED');
    const days = decision && dated.includes(decision) ? daysBetween(handedIn.day, decision.day) : null;
    return { day: handedIn.day, decision: settled?.state ?? null, days };
  });
}
