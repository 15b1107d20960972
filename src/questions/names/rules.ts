// The rules by which candidates for a name rank, and the words for what applied to one.
import { choice } from '../../ontology/values/index.js';
import { rankOf, scoreAlike, type Candidate } from './candidate.js';

const rules = {
  NAME_OF_ITS_TIME: 'A former name that was in use on the day counts in full',
  LESSER_NAME:
    'An alias, a transliteration or the wording of a source counts a little less than an official or short name',
  FORMER_NAME: 'A former name counts less than one in use',
  NAME_NOT_IN_USE: 'A name that is not in use on the day counts less',
  OVER: 'What ended before the day counts less',
  YET_TO_COME: 'What begins after the day counts less',
  GREATER_PLACE:
    'Of candidates that match alike, a country comes before a province, a province before a place, a place before a group, a group before all else',
  MORE_JOINED: 'Of candidates that match alike and are of one rank, the one with more relationships comes first',
} as const;

type Rule = keyof typeof rules;

export const resolutionRule = choice('ResolutionRule', 'A rule that raised or lowered a candidate for a name.', rules);

function rulesOnNames({ best: { name } }: Candidate): Rule[] {
  const { kind, inUse } = name;
  if (kind === 'FORMER' && inUse === true) return ['NAME_OF_ITS_TIME'];
  const lowered: Rule[] = kind === 'FORMER' ? ['FORMER_NAME'] : [];
  if (kind === 'ALIAS' || kind === 'TRANSLITERATION' || kind === 'STATED') lowered.push('LESSER_NAME');
  return inUse === false ? [...lowered, 'NAME_NOT_IN_USE'] : lowered;
}

/** What set a candidate before the next one, where their scores did not. */
function ruleOnTies(one: Candidate, next: Candidate | undefined): Rule[] {
  if (!next || !scoreAlike(one, next)) return [];
  if (rankOf(one.kind) !== rankOf(next.kind)) return ['GREATER_PLACE'];
  return one.degree === next.degree ? [] : ['MORE_JOINED'];
}

/** The rules that applied to a candidate, given the one that comes after it. */
export const rulesOn = (one: Candidate, next: Candidate | undefined): Rule[] => [
  ...rulesOnNames(one),
  ...(one.state === 'IN_FORCE' ? [] : [one.state]),
  ...ruleOnTies(one, next),
];

/** A sentence for each reason, the match first. */
export const inWords = (reasons: readonly Rule[], { best }: Candidate, matchWords: string): string => {
  const { text, lang, kind } = best.name;
  const which = kind === undefined ? `"${text}"` : `"${text}" (${kind}, ${lang})`;
  return [`${which}: ${matchWords}`, ...reasons.map((rule) => rules[rule])].map((one) => `${one}.`).join(' ');
};
