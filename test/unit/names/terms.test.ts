// The terms of the index: none of them means anything to it, and those of stored names are made anew when they change.
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scripts } from '../../../src/names/scripts/index.js';
import { storedTerms, termQuery, termsVersion } from '../../../src/names/terms.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'+-&|!(){}[]^"~*?:\\/ ANDORTO<>=#@%$,;.\u0000\t\n'), maxLength: 200 }),
);

test('a question to the index holds terms with their weights, and nothing else, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const asked = termQuery(text);
      for (const term of asked?.split(' ') ?? []) expect(term).toMatch(/^[a-z]_[\p{L}\p{N}\p{M}\u00B7]+\^\d+$/u);
      expect((asked ?? '').length).toBeLessThan(20_000);
      expect(termQuery(text, ['Country', 'CountryGroup']) === undefined).toBe(asked === undefined);
    }),
  );
  expect(termQuery('a', ['Country'])).toMatch(/^\+\([^()]+\) \+\(k_country\^0\)$/);
  expect(termQuery(' -*" \u0000\u202E')).toBeUndefined();
});

test('every name is found under its own terms: a text asks for some that its name has', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const stored = new Set(storedTerms('Country', [text], ['KH']).split(' '));
      const asked = termQuery(text)?.split(' ') ?? [];
      expect(
        asked.filter((term) => term.startsWith('e_')).every((term) => stored.has(term.replace(/\^\d+$/, ''))),
      ).toBe(true);
      expect(stored.has('k_country') && stored.has('c_kh')).toBe(true);
    }),
  );
});

test('stored terms have a version that tells of every change of the rules', () => {
  const sample = ['Đắk Lắk Province', 'จังหวัดศรีสะเกษ', 'ຫຼວງພະບາງ', 'ខេត្តកណ្ដាល', 'မန္တလေး', '緬甸', 'United Nations'];
  const rules = scripts.map(({ dropped, replaced, lookAlikes, skeleton }) => [
    dropped,
    replaced,
    lookAlikes,
    skeleton('abc'),
  ]);
  const digest = createHash('sha256')
    .update(JSON.stringify([rules, storedTerms('Country', sample, ['KH'])]))
    .digest('hex');
  // Another digest asks for a higher version: databases keep the terms of the version that they were loaded with.
  expect([termsVersion, digest.slice(0, 12)]).toEqual([1, '3972bfa575be']);
});
