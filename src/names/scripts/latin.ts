// Latin: letters that do not come apart into a letter and a mark, and the sounds behind many ways of romanising one name.
import { pairs, type Script } from './script.js';

/** What romanisations of Thai, Lao, Khmer and Burmese names write for one sound, tried in this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'p'],
  [/th/g, 't'],
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/bh/g, 'p'],
  [/dh/g, 't'],
  [/ch|tj|sh/g, 'c'],
  [/x|z/g, 's'],
  [/c(?=[kq])|[kq](?=k)/g, ''],
  [/qu|q/g, 'k'],
  [/w/g, 'v'],
  [/r/g, 'l'],
  [/b(?![a-z])/g, 'p'],
  [/d(?![a-z])/g, 't'],
  [/g(?![a-z])/g, 'k'],
  [/(?<=[a-z])h/g, ''],
];

const vowels = /[aeiouyæœ]+/g;

export const latin: Script = {
  dropped: '',
  replaced: { ...pairs('đd ðd ħh ıi łl øo ŧt ɓb ɗd ƙk ƴy əe ơo ưu'), ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'ng' },
  /** Consonants only; a first vowel stays as one sign, so that short names keep apart. */
  skeleton: (folded) => {
    if (!/[a-z]/.test(folded)) return folded;
    const sounded = sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), folded);
    return sounded
      .replace(vowels, (found, at: number) => (at === 0 ? (found[0] ?? '') : ''))
      .replace(/([a-z])\1+/g, '$1');
  },
};
