// Comparing a typed text with a name: slips, parts, words; and marking in the stored form what matched.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { align } from '../../../src/names/alignment.js';
import { bestMatch } from '../../../src/names/best-match.js';
import { fold } from '../../../src/names/fold.js';
import { formOf } from '../../../src/names/form.js';
import { highlight, mostSegments } from '../../../src/names/highlight.js';
import { match } from '../../../src/names/match.js';

/** Optimal string alignment as its definition says, for short texts. */
function slips(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [head, rest] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [
    slips(head, other) + 1,
    slips(one, rest) + 1,
    slips(head, rest) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  const swapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return Math.min(...ways, ...(swapped ? [slips(one.slice(0, -2), other.slice(0, -2)) + 1] : []));
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
const name = fc.string({ unit: fc.constantFrom(...'aàbcđ eé-กา้ខ្ញ中\u{1F600}'), minLength: 1, maxLength: 30 });
const marked = (typed: string, stored: string): string => {
  const form = formOf(stored);
  const found = match(formOf(typed), form);
  return highlight(form, found?.ranges ?? [])
    .map(({ text, matched }) => (matched ? `[${text}]` : text))
    .join('');
};

describe('alignment', () => {
  test('counts the least number of slips, and so do both ways', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(align(one, other).slips).toBe(slips(one, other));
        expect(align(other, one).slips).toBe(slips(one, other));
      }),
    );
  });

  test('within a longer text it is the least of all its parts', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        const parts = Array.from({ length: other.length + 1 }, (_, from) =>
          Array.from({ length: other.length - from + 1 }, (__, length) => other.slice(from, from + length)),
        ).flat();
        expect(align(one, other, { within: true }).slips).toBe(Math.min(...parts.map((part) => slips(one, part))));
      }),
    );
  });

  test('names the characters that both have, in order', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        const { common } = align(one, other);
        const flat = common.flat();
        expect(flat).toEqual([...flat].sort((a, b) => a - b));
        const letters = common.map(([from, to]) => other.slice(from, to)).join('');
        for (const letter of letters) expect(one).toContain(letter);
      }),
    );
  });
});

describe('a match', () => {
  test.each([
    ['Phnom Penh', 'Phnom Penh', 'EXACT'],
    ['phnompenh', 'Phnom Penh', 'FOLDED'],
    ['tỉnh Lào Cai', 'Lào Cai', 'DESIGNATOR'],
    ['Kracheh', 'Pursat', undefined],
    ['Huaphanh', 'Houaphan', 'SKELETON'],
    ['Thailand workshop', 'Workshop of Thailand', 'WORDS'],
    ['Savanna', 'Savannakhet', 'PARTIAL'],
    ['Paksam', 'Paksan', 'SIMILAR'],
    ['茶叶', '茶', 'PARTIAL'],
    ['rice', 'Vientiane', undefined],
    ['', 'Vientiane', undefined],
    ['Vientiane', '***', undefined],
  ])('of %s with %s is %s', (typed, stored, kind) => expect(match(formOf(typed), formOf(stored))?.kind).toBe(kind));

  test('of a name with itself is whole, and no score lies outside 0 to 1', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const itself = match(formOf(one), formOf(one));
        if (fold(one).key !== '') expect(itself).toMatchObject({ kind: 'EXACT', score: 1 });
        const found = match(formOf(one), formOf(other));
        expect(found === undefined || (found.score > 0 && found.score <= 1)).toBe(true);
      }),
    );
  });

  test('with a code or an id is a full one, and the best of the names is told', () => {
    const node = {
      id: 'ctry:kh',
      codes: ['KH', 'KHM'],
      names: [{ text: 'Cambodia' }, { text: 'Kampuchea', kind: 'ALIAS', lang: 'en' }],
    };
    expect(bestMatch(formOf('CTRY:KH'), node)).toMatchObject({ kind: 'ID', score: 1 });
    expect(bestMatch(formOf('khm'), node)).toMatchObject({ kind: 'CODE', score: 1, form: { text: 'KHM' } });
    expect(bestMatch(formOf('kampuchea'), node)).toMatchObject({ kind: 'FOLDED', name: { text: 'Kampuchea' } });
    expect(bestMatch(formOf('!'), node)).toBeUndefined();
  });

  test('with a former name is full in its time, less where nobody knows its time, least out of it', () => {
    const score = (inUse?: boolean): number =>
      bestMatch(formOf('Burma'), { id: 'ctry:mm', codes: [], names: [{ text: 'Burma', kind: 'FORMER', inUse }] })
        ?.score ?? 0;
    expect([score(true), score(), score(false)]).toEqual([1, 0.95, 0.95 * 0.92]);
  });
});

describe('a highlight', () => {
  test.each([
    ['Ayutthaya', 'Phra Nakhon Si Ayutthaya', 'Phra Nakhon Si [Ayutthaya]'],
    ['bangkok', 'Bangkok', '[Bangkok]'],
    ['tỉnh lao cai', 'Tỉnh Lào Cai', '[Tỉnh Lào Cai]'],
    ['lao cai', 'Tỉnh Lào Cai', 'Tỉnh [Lào Cai]'],
    ['เชียง', 'เชียงใหม่', '[เชียง]ใหม่'],
    ['Viet Nam workshop', 'Workshop held in Viet Nam', '[Workshop] held in [Viet] [Nam]'],
    ['Bagxan', 'Bagan', '[Bagan]'],
    ['Bagam', 'Bagan', '[Baga]n'],
  ])('of %s in %s is %s', (typed, stored, expected) => expect(marked(typed, stored)).toBe(expected));

  test('gives the stored form again when it is put together, in pieces of alternating marks', () => {
    fc.assert(
      fc.property(name, name, (typed, stored) => {
        const form = formOf(stored);
        const pieces = highlight(form, match(formOf(typed), form)?.ranges ?? []);
        expect(pieces.map(({ text }) => text).join('')).toBe(stored.normalize('NFC'));
        expect(pieces.length).toBeLessThanOrEqual(mostSegments);
        pieces.forEach(({ matched }, at) => expect(matched).not.toBe(pieces[at - 1]?.matched));
      }),
    );
  });

  test('marks what folds to the typed text where that is a part of the name', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aàâbcđeé'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (typed, rest) => {
        const form = formOf(`${rest}-${typed}`);
        const found = match(formOf(typed), form);
        if (found?.kind !== 'PARTIAL' || align(fold(typed).key, form.key, { within: true }).slips > 0) return;
        const pieces = highlight(form, found.ranges).filter(({ matched }) => matched);
        expect(fold(pieces.map(({ text }) => text).join('')).key).toBe(fold(typed).key);
      }),
    );
  });

  test('of a name with very many pieces is one piece', () => {
    const stored = Array.from({ length: 150 }, (_, at) => (at % 2 === 0 ? 'a' : 'b')).join('');
    const every = Array.from({ length: 75 }, (_, at): [number, number] => [2 * at, 2 * at + 1]);
    expect(highlight(formOf(stored), every).map(({ matched }) => matched)).toEqual([true, false]);
  });
});
