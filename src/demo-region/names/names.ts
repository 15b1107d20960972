// Invented names: two words of nature and a trade, so that they sound like a firm and are none.
import type { Draws } from '../draws.js';
import type { Properties, Region } from '../region.js';
import { type Language, words, wordIn } from './words.js';

/** A pair of words, which every language can say. */
export interface NamePair {
  readonly english: string;
  in(language: Language): string;
}

/** One of these is in every name: no trade that we know of is called after two words of which one is so odd. */
const odd: readonly string[] = ['Banyan', 'Firefly', 'Heron', 'Lantern', 'Otter', 'Turtle'];

const pairs: readonly NamePair[] = words.flatMap((one) =>
  words
    .filter((other) => other !== one && (odd.includes(one[0]) || odd.includes(other[0])))
    .map((other): NamePair => ({
      english: `${one[0]} ${other[0]}`,
      in: (language) => [wordIn(one, language), wordIn(other, language)].join(language === 'vi' ? ' ' : ''),
    })),
);

/** Pairs in an order of their own for every trade, so that no two of one trade have the same name. */
export class Names {
  readonly #left = new Map<string, NamePair[]>();

  constructor(readonly region: Region) {}

  next(trade: string): NamePair {
    const left = this.#left.get(trade) ?? this.region.draws(`names of ${trade}`).shuffled(pairs);
    this.#left.set(trade, left);
    const pair = left.pop();
    if (!pair) throw new Error(`There are only ${pairs.length} names for ${trade}.`);
    return pair;
  }
}

/** The name in the language of its country, for some; what nobody has written down is left out. */
export function nativeNames(draws: Draws, pair: NamePair, language: Language | undefined, noun: string): Properties {
  if (!language || !draws.percent(35)) return {};
  const text = language === 'vi' ? `${noun} ${pair.in(language)}` : `${noun}${pair.in(language)}`;
  return { names: [{ text, lang: language, kind: 'OFFICIAL' }] };
}

/** `Heron Lantern` as a part of an id: `heron-lantern`. */
export const slugOf = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
