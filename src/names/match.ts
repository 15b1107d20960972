// How a typed text matches one name, how well, and which part of the name it is.
import { align, likeness, type Range } from './alignment.js';
import type { Form } from './form.js';

/** In the order of their worth. */
export const matchKinds = {
  ID: 'The text is the id of the node',
  CODE: 'The text is one of its codes or identifiers',
  EXACT: 'The text is the stored form, character for character',
  FOLDED: 'The same but for case, diacritics, tone marks, spaces, punctuation, width or simplified characters',
  DESIGNATOR: 'The same but for a word such as "province" or "city"',
  SKELETON: 'The same consonants: vowel signs left out, or another romanisation of the same sounds',
  WORDS: 'Words of the text are words of the name',
  PARTIAL: 'The text is a part of the name',
  SIMILAR: 'The text is the name with a slip or two',
} as const;

export type MatchKind = keyof typeof matchKinds;

export interface Match {
  readonly kind: MatchKind;
  /** 0 to 1; 1 is the same text. */
  readonly score: number;
  /** Which parts of the folded name matched. */
  readonly ranges: readonly Range[];
}

/** What is less like than this is no match. */
export const leastScore = 0.55;

const whole = ({ key }: Form): Range[] => [[0, key.length]];

function coreRange({ key, core }: Form): Range[] {
  const at = core === undefined ? -1 : key.indexOf(core);
  return at < 0 ? [[0, key.length]] : [[at, at + (core ?? '').length]];
}

function same(typed: Form, name: Form): Match | undefined {
  if (typed.text === name.text) return { kind: 'EXACT', score: 1, ranges: whole(name) };
  if (typed.key === name.key) return { kind: 'FOLDED', score: 0.98, ranges: whole(name) };
  const cores = [typed.core ?? typed.key, name.core ?? name.key] as const;
  return cores[0] === cores[1] ? { kind: 'DESIGNATOR', score: 0.94, ranges: coreRange(name) } : undefined;
}

function similar(typed: Form, name: Form): Match | undefined {
  const [one, other] = [typed.core ?? typed.key, name.core ?? name.key];
  const length = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > length / 2) return undefined;
  const { slips, common } = align(one, other);
  if (common.length === 0) return undefined;
  const like = likeness(slips, length);
  const [{ 0: start }] = coreRange(name) as [Range];
  const ranges = common.map(([from, to]): Range => [from + start, to + start]);
  if (typed.skeleton === '' || name.skeleton === '') return { kind: 'SIMILAR', score: 0.9 * like, ranges };
  if (typed.skeleton === name.skeleton) return { kind: 'SKELETON', score: 0.6 + 0.3 * like, ranges: coreRange(name) };
  const bones = align(typed.skeleton, name.skeleton).slips;
  const alike = likeness(bones, Math.max(typed.skeleton.length, name.skeleton.length));
  return { kind: 'SIMILAR', score: Math.max(0.9 * like, 0.45 * (like + alike)), ranges };
}

/** How like a word must be to a word, and where in the key each word of a name begins. */
const likeEnough = 0.74;
const wordStarts = (words: readonly string[]): number[] =>
  words.map((_, at) => words.slice(0, at).reduce((sum, word) => sum + word.length, 0));

/** The share of both texts that is in words that they have in common, as their harmonic mean. */
function words(typed: Form, name: Form): Match | undefined {
  if (typed.words.length + name.words.length < 3) return undefined;
  const starts = wordStarts(name.words);
  const free = new Set(name.words.keys());
  const ranges: Range[] = [];
  let found = 0;
  let covered = 0;
  for (const word of typed.words) {
    let best: { at: number; like: number } | undefined;
    for (const at of free) {
      const other = name.words[at] ?? '';
      const like =
        word === other
          ? 1
          : Math.min(word.length, other.length) < 4
            ? 0
            : likeness(align(word, other).slips, Math.max(word.length, other.length));
      if (like >= likeEnough && like > (best?.like ?? 0)) best = { at, like };
    }
    if (!best) continue;
    const { at, like } = best;
    const length = name.words[at]?.length ?? 0;
    free.delete(at);
    found += like * word.length;
    covered += like * length;
    ranges.push([starts[at] ?? 0, (starts[at] ?? 0) + length]);
  }
  if (found === 0) return undefined;
  const [precision, recall] = [found / typed.key.length, covered / name.key.length];
  const score = 0.92 * ((2 * precision * recall) / (precision + recall)) ** 0.5;
  return { kind: 'WORDS', score: precision === 1 ? score : score * 0.95, ranges: ranges.sort(([a], [b]) => a - b) };
}

/** A name that begins with the text is nearer than one that has it somewhere. */
function partial(typed: Form, name: Form): Match | undefined {
  const text = typed.core ?? typed.key;
  if (text.length < 2 || text.length >= name.key.length) return undefined;
  const { slips, common } = align(text, name.key, { within: true });
  const like = likeness(slips, text.length);
  if (like < 0.8) return undefined;
  const share = text.length / name.key.length;
  const begins = common[0]?.[0] === 0 ? 0.06 : 0;
  return { kind: 'PARTIAL', score: (0.56 + 0.28 * share + begins) * like, ranges: common };
}

/** The best way in which the text matches the name, if any does. */
export function match(typed: Form, name: Form): Match | undefined {
  if (typed.key === '' || name.key === '') return undefined;
  const found = same(typed, name);
  if (found) return found;
  const [best] = [similar(typed, name), words(typed, name), partial(typed, name)]
    .filter((one) => one !== undefined)
    .sort((one, other) => other.score - one.score);
  return best && best.score >= leastScore ? best : undefined;
}
