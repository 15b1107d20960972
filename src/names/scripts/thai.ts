// Thai: tone marks and silencing marks are often left out, and several letters sound alike.
import { pairs, replacing, type Script } from './script.js';

/** Letters of one sound, each with the commonest of them. */
const soundAlike = pairs('ศส ษส ณน ฎด ฏต ฬล ญย ฃข ฅค ฆค ฌช ภพ ธท ฒท ฑท ฐถ');

export const thai: Script = {
  /** Four tones, the short-vowel mark, the silencer and its kin, repetition and abbreviation. */
  dropped: '\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E\u0E3A\u0E46\u0E2F',
  replaced: {},
  skeleton: replacing(/[\u0E30-\u0E39\u0E40-\u0E45ศษณฎฏฬญฃฅฆฌภธฒฑฐ]/g, soundAlike),
};
