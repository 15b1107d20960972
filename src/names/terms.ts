// The terms under which the index knows a node, and those that a typed text asks for: both are made here, so they meet.
import { fold } from './fold.js';
import { formOf, type Form } from './form.js';

/** Grows when the same names give other terms, so that stored ones are made anew. */
export const termsVersion = 1;

/** Beyond this a term of the index would be cut. */
const longestTerm = 80;
/** Beyond these a text says nothing new. */
const mostGrams = 64;
const mostTerms = 1_500;

const edge = '\u00B7';
const latin = /^[\p{Script=Latin}\p{N}]+$/u;

/** Pieces of three letters in Latin, of two in scripts whose letters say more; the edges count as letters. */
function grams(key: string): string[] {
  const size = latin.test(key) ? 3 : 2;
  const padding = Array.from({ length: size - 1 }, () => edge);
  const letters = [...padding, ...Array.from(key), ...padding];
  return letters.slice(0, letters.length - size + 1).map((_, at) => letters.slice(at, at + size).join(''));
}

interface Term {
  readonly term: string;
  /** How much it counts where a text asks for it. */
  readonly weight: number;
}

const short = (text: string): string => Array.from(text).slice(0, longestTerm).join('');

/** Letters, digits, marks and the edge are all that a term is made of: none of them means anything to the index. */
function termsOf({ key, core, words, skeleton }: Form): Term[] {
  if (key === '') return [];
  return [
    { term: `e_${short(key)}`, weight: 12 },
    ...(core === undefined ? [] : [{ term: `e_${short(core)}`, weight: 10 }]),
    ...(skeleton === '' ? [] : [{ term: `s_${short(skeleton)}`, weight: 6 }]),
    ...words.map((word) => ({ term: `w_${short(word)}`, weight: 3 })),
    ...[...new Set(grams(core ?? key))].slice(0, mostGrams).map((gram) => ({ term: `g_${gram}`, weight: 1 })),
  ];
}

const codeTerm = (code: string): string => `c_${short(fold(code).key)}`;
const kindTerm = (kind: string): string => `k_${fold(kind).key}`;

/** What the index holds of a node: every term once. */
export function storedTerms(kind: string, names: readonly string[], codes: readonly string[]): string {
  const terms = new Set([kindTerm(kind), ...codes.map(codeTerm)]);
  for (const name of names) for (const { term } of termsOf(formOf(name))) terms.add(term);
  return [...terms].slice(0, mostTerms).join(' ');
}

/** Asks the index for what has an id; others whose ids fold to the same come with it. */
export const idQuery = (id: string): string => codeTerm(id);

/** The question to the index, or nothing where the text has no letter and no digit. */
export function termQuery(text: string, kinds: readonly string[] = []): string | undefined {
  const form = formOf(text);
  if (form.key === '') return undefined;
  const weights = new Map<string, number>([[codeTerm(text), 12]]);
  for (const { term, weight } of termsOf(form)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  const asked = [...weights].map(([term, weight]) => `${term}^${weight}`).join(' ');
  return kinds.length === 0 ? asked : `+(${asked}) +(${kinds.map((kind) => `${kindTerm(kind)}^0`).join(' ')})`;
}
