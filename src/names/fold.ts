// Folds text to what people mean by it: no case, no diacritics or tone marks, no spaces, one width and one way to write.
import { scripts } from './scripts/index.js';

export interface Folded {
  /** The letters and digits of all words together; names are compared by this. */
  readonly key: string;
  /** The words; text of scripts without spaces is one of them. */
  readonly words: readonly string[];
  /** For each unit of the key, where in the text what it came from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const dropped = new Set(scripts.flatMap((script) => Array.from(script.dropped)));
const replaced = new Map(scripts.flatMap((script) => Object.entries(script.replaced)));
const lookAlikes = scripts.flatMap((script) => script.lookAlikes ?? []);

/** Zeros of the digits that people of the region type; Unicode keeps the ten of a script together. */
const zeros = ['\u0E50', '\u0ED0', '\u17E0', '\u1040', '\u1090', '\u0660', '\u06F0', '\u0966'].map((zero) =>
  zero.charCodeAt(0),
);

/** Within words people leave these out; marks that direct writing and joining are never seen at all. */
const unwritten = /[\p{Cf}'’‘ʼʻ`´·]/u;
const kept = /[\p{L}\p{N}\p{M}]/u;
const diacritic = /^\p{M}$/u;
const ofAnyScript = /^[\p{Script=Inherited}\p{Me}]$/u;

function foldPart(part: string): string {
  if (dropped.has(part) || unwritten.test(part)) return '';
  const other = replaced.get(part);
  if (other !== undefined) return other;
  if (diacritic.test(part) && ofAnyScript.test(part)) return '';
  const code = part.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  return kept.test(part) ? part : ' ';
}

/** Some characters come apart only after they were made small, and small only after they came apart. */
const apart = (character: string): string => character.normalize('NFKD').toLowerCase().normalize('NFKD').toLowerCase();

function foldAnew(character: string): string {
  if (unwritten.test(character)) return '';
  let folded = '';
  for (const part of apart(character)) folded += foldPart(part);
  return folded;
}

/** Names are written with few characters; those that come first are remembered, and no more than these. */
const remembered = new Map<string, string>();
const mostRemembered = 5_000;

/** What one character becomes: letters and digits, a space where it parts words, nothing where it is left out. */
function foldCharacter(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldAnew(character);
  if (remembered.size < mostRemembered) remembered.set(character, folded);
  return folded;
}

/** Folds text, which is taken in normal form C; lone surrogates, NUL and punctuation part words. */
export function fold(text: string): Folded {
  const written = lookAlikes.reduce((found, [one, other]) => found.replaceAll(one, other), text.normalize('NFC'));
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let word = '';
  let key = '';
  let at = 0;
  for (const character of written) {
    const end = at + character.length;
    const folded = foldCharacter(character);
    // A mark that is left out belongs to the letter before it.
    if (folded === '' && ends.length > 0 && word !== '') ends[ends.length - 1] = end;
    for (const part of folded) {
      if (part === ' ') {
        if (word !== '') words.push(word);
        word = '';
        continue;
      }
      word += part;
      key += part;
      for (let unit = 0; unit < part.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  if (word !== '') words.push(word);
  return { key, words, starts, ends };
}

/** What is left of folded text without the signs that people omit or mistake; empty where too little is left to tell names apart. */
export function skeleton(key: string): string {
  const left = scripts.reduce((found, script) => script.skeleton(found), key);
  return Array.from(left).length < 2 ? '' : left;
}
