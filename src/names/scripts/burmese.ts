// Burmese: tone marks are often left out, and a letter may be killed by a visible or an invisible sign.
import { pairs, replacing, type Script } from './script.js';

export const burmese: Script = {
  /** The dot below, the two dots behind, the two signs that end a syllable. */
  dropped: '\u1037\u1038\u1039\u103A',
  /** The tall vowel a, and two letters that look the same. */
  replaced: pairs('\u102B\u102C \u1009\u1025'),
  skeleton: replacing(/[\u102C-\u1036\u103B-\u103E]/g, {}),
};
