// Folding: what people leave out or write otherwise makes no difference, whatever the Unicode.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, skeleton } from '../../../src/names/fold.js';
import { formOf } from '../../../src/names/form.js';
import { scripts } from '../../../src/names/scripts/index.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...'ກຳປູເຈຍກໍາផ្តៅកណ្ដាលမန္တလေးน้ำกรุงเทพฯĐắkLắk-ⅣÅﬁ緬甸\u0000\u202E\u200B'), { maxLength: 20 })
    .map((letters) => letters.join('')),
);

describe('folded text', () => {
  test('folds to itself', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const { key } = fold(String.fromCodePoint(point));
      if (key !== '' && fold(key).key !== key)
        expect([point.toString(16), fold(key).key]).toEqual([point.toString(16), key]);
    }
    fc.assert(fc.property(anyText, (text) => fold(fold(text).key).key === fold(text).key));
  });

  test('is the same for composed and decomposed text, and for small letters', () => {
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFD')).key === fold(text).key));
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFC')).key === fold(text).key));
    const cased = fc.string({ unit: fc.constantFrom(...'aàÉđĐơỮzß ñ-Ç'), maxLength: 20 });
    fc.assert(fc.property(cased, (text) => fold(text.toLowerCase()).key === fold(text).key));
  });

  test('holds letters, marks and digits only, and knows where each came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { key, words, starts, ends } = fold(text);
        expect(key).toMatch(/^[\p{L}\p{N}\p{M}]*$/u);
        expect(words.join('')).toBe(key);
        expect([starts.length, ends.length]).toEqual([key.length, key.length]);
        const length = text.normalize('NFC').length;
        starts.forEach((start, at) => {
          expect(start).toBeLessThan(ends[at] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(ends[at]).toBeLessThanOrEqual(length);
        });
      }),
    );
  });
});

test.each([
  ['Đắk Lắk', 'dak-lak'],
  ['THỪA THIÊN–HUẾ', 'thua thien hue'],
  ['Bân­téay Méan', 'BANTEAY MEAN'],
  ["People's", 'Peoples'],
  ['ＣＮ－ＹＮ', 'cn yn'],
  ['น้ำ', 'นํ้า'],
  ['เชียงใหม่', 'เชียงใหม'],
  ['ຄໍາມ່ວນ', 'ຄຳມວນ'],
  ['ຫຼວງພະບາງ', 'ຫລວງພະບາງ'],
  ['កណ្ដាល', 'កណ្តាល'],
  ['ប៉ៃលិន', 'បៃលិន'],
  ['មីយ៉ាន់\u200Bម៉ា', 'មីយានមា'],
  ['မန္တလေး', 'မန်တလေး'],
  ['緬甸', '缅甸'],
  ['TH-๔๐', 'th 40'],
])('%s and %s are the same', (one, other) => expect(fold(one).key).toBe(fold(other).key));

test.each([
  ['Xayaboury', 'Sayabouli'],
  ['Huaphanh', 'Houaphan'],
  ['Kompong Thom', 'Kampong Thum'],
  ['ศรีสะเกษ', 'สีสะเกด'.replace('ด', 'ษ').replace('สี', 'สรี')],
  ['ໄຊຍະບູລີ', 'ໄຊຍບູຣີ'],
  ['ភ្នំពេញ', 'ភនពញ'],
  ['မန္တလေး', 'မနတလ'],
])('%s and %s have the same skeleton', (one, other) => {
  expect(skeleton(fold(one).key)).toBe(skeleton(fold(other).key));
  expect(skeleton(fold(one).key)).not.toBe('');
});

test.each([
  ['tỉnh Lào Cai', 'laocai'],
  ['Thành phố Huế', 'hue'],
  ['จังหวัดเชียงใหม่', 'เชียงใหม'],
  ['ແຂວງຈຳປາສັກ', fold('ຈຳປາສັກ').key],
  ['ខេត្តកំពត', fold('កំពត').key],
  ['ကချင်ပြည်နယ်', fold('ကချင်').key],
  ['云南省', '云南'],
])('%s is a name with a word that says what it is', (name, core) => expect(formOf(name).core).toBe(core));

test('a word that says what something is, alone, is a name', () => {
  for (const name of ['Province', 'จังหวัด', '省', 'tỉnh']) expect(formOf(name).core).toBeUndefined();
});

test('signs of a script are single characters that no other script writes otherwise', () => {
  const replaced = scripts.flatMap((script) => Object.entries(script.replaced));
  expect(new Set(replaced.map(([one]) => one)).size).toBe(replaced.length);
  for (const [one] of replaced) expect(Array.from(one)).toHaveLength(1);
  for (const [one, other] of scripts.flatMap(({ lookAlikes = [] }) => lookAlikes))
    expect(other).toHaveLength(one.length);
});
