// How a typed text matches one name, how well, and which part of the name it is.
import { align, likeness, type Range } from './alignment.js';
import type { Form } from './form.js';
import { leastScore, type Match } from './match-kinds.js';
import { matchWords } from './match-words.js';

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

/** Text without spaces may hold a name and more; in Latin script words tell. */
function contained(typed: Form, name: Form): Match | undefined {
  const within = name.core ?? name.key;
  const least = /\p{Script=Han}/u.test(within) ? 1 : 4;
  if (within.length < least || /[a-z]/.test(within) || !typed.key.includes(within)) return undefined;
  const score = 0.55 + 0.3 * (within.length / typed.key.length);
  return { kind: 'PARTIAL', score, ranges: coreRange(name) };
}

/** A name that begins with the text is nearer than one that has it somewhere. */
function partial(typed: Form, name: Form): Match | undefined {
  const text = typed.core ?? typed.key;
  if (text.length >= name.key.length) return contained(typed, name);
  if (text.length < 2) return undefined;
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
  const [best] = [similar(typed, name), matchWords(typed, name), partial(typed, name)]
    .filter((one) => one !== undefined)
    .sort((one, other) => other.score - one.score);
  return best && best.score >= leastScore ? best : undefined;
}
