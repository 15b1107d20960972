// Khmer: register shifters and marks above a letter are often left out, and two subscripts look the same.
import { replacing, type Script } from './script.js';

/** Vowels that stand alone, each as the letter that carries them. */
const carriers = Object.fromEntries(Array.from('ឣឤឥឦឧឨឩឪឫឬឭឮឯឰឱឲឳ', (vowel) => [vowel, 'អ']));

export const khmer: Script = {
  /** The marks from the register shifters to the sign that silences a letter, and the two that nobody writes. */
  dropped: '\u17B4\u17B5\u17C9\u17CA\u17CB\u17CC\u17CD\u17CE\u17CF\u17D0\u17D1\u17D3\u17DD\u17D7',
  replaced: {},
  lookAlikes: [['\u17D2ដ', '\u17D2ត']],
  skeleton: replacing(/[\u17B6-\u17C8\u17D2ឣ-ឳ]/g, carriers),
};
