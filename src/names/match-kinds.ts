// The ways in which a typed text matches a name, and what a match says.
import type { Range } from './alignment.js';

/** In the order of their worth. */
export const matchKinds = {
  ID: 'The text is the id of the node',
  CODE: 'The text is one of its codes or identifiers',
  EXACT: 'The text is the stored form, character for character',
  FOLDED: 'The same but for case, diacritics, tone marks, spaces, punctuation, width or simplified characters',
  DESIGNATOR: 'The same but for a word such as "province" or "city"',
  SKELETON: 'The same consonants: vowel signs left out, or another romanisation of the same sounds',
  WORDS: 'Words of the text are words of the name',
  PARTIAL: 'The text is a part of the name, or the name a part of the text',
  SIMILAR: 'The text is the name with a slip or two',
} as const;

type MatchKind = keyof typeof matchKinds;

export interface Match {
  readonly kind: MatchKind;
  /** 0 to 1; 1 is the same text. */
  readonly score: number;
  /** Which parts of the folded name matched. */
  readonly ranges: readonly Range[];
}

/** What is less like than this is no match. */
export const leastScore = 0.55;
