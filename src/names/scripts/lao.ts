// Lao: tone marks are often left out, and r, l and the written h before a consonant go either way.
import { pairs, replacing, type Script } from './script.js';

const signs = replacing(/[\u0EB0-\u0EBB\u0EBD\u0EC0-\u0EC4ຣຢ]/g, pairs('ຣລ ຢຍ'));

export const lao: Script = {
  /** Four tones, the silencer, the nasal sign of the vowel am, repetition and abbreviation. */
  dropped: '\u0EC8\u0EC9\u0ECA\u0ECB\u0ECC\u0ECD\u0EBA\u0EC6\u0EAF',
  /** The l below a letter is a letter of its own in older spelling. */
  replaced: { '\u0EBC': 'ລ' },
  skeleton: (folded) => signs(folded).replace(/ຫ(?=[ງຍນມລວ])/g, ''),
};
