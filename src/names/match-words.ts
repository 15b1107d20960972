// Matches text and name word by word, whatever the order, with a slip or two in longer words.
import { align, likeness, type Range } from './alignment.js';
import type { Form } from './form.js';
import type { Match } from './match-kinds.js';

/** How like a word must be to a word; short words must be the same. */
const likeEnough = 0.74;

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (least < 4 || least < likeEnough * most) return 0;
  const like = likeness(align(one, other).slips, most);
  return like < likeEnough ? 0 : like;
}

const startsOf = (words: readonly string[]): number[] => {
  let end = 0;
  return words.map(({ length }) => (end += length) - length);
};

/** The word among those still free that is most like the given one. */
function mostLike(word: string, words: readonly string[], free: ReadonlySet<number>) {
  let best = { at: -1, like: 0 };
  for (const at of free) {
    const like = wordLikeness(word, words[at] ?? '');
    if (like > best.like) best = { at, like };
  }
  return best;
}

/** The share of both texts that is in words that they have in common: the root of its harmonic mean. */
export function matchWords(typed: Form, name: Form): Match | undefined {
  if (typed.words.length + name.words.length < 3) return undefined;
  const starts = startsOf(name.words);
  const free = new Set(name.words.keys());
  const ranges: Range[] = [];
  let found = 0;
  let covered = 0;
  for (const word of typed.words) {
    const { at, like } = mostLike(word, name.words, free);
    if (like === 0) continue;
    const start = starts[at] ?? 0;
    const length = name.words[at]?.length ?? 0;
    free.delete(at);
    found += like * word.length;
    covered += like * length;
    ranges.push([start, start + length]);
  }
  if (found === 0) return undefined;
  const [precision, recall] = [found / typed.key.length, covered / name.key.length];
  const score = 0.92 * Math.sqrt((2 * precision * recall) / (precision + recall));
  return { kind: 'WORDS', score: precision === 1 ? score : score * 0.95, ranges: ranges.sort(([a], [b]) => a - b) };
}
