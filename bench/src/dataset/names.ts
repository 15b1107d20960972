// Names made of syllables of the region, so that prefixes find few or many and sorting has something to do.
import type { Draws } from './draws.js';

const syllables =
  'bang chan chiang dak dong hanoi hue kam kham kho krung lao luang mae mekong mon muang mya nai nam nong pak phet phnom pho prey pu rat sai sakon sam savan sen siem song surin ta tak tavoy thai tha tonle tra udon vang viang vinh xay xieng yan yasothon'.split(
    ' ',
  );
const trades = 'Coffee Silk Rice Rubber Cassava Lacquer Ceramics Furniture Tourism Textile Fisheries Pepper Bamboo'.split(' ');
const forms = 'Company Cooperative Group Trading Works Network Centre Union Initiative House'.split(' ');
const scripts = ['ກຳປົງ', 'ភ្នំពេញ', 'เชียงใหม่', 'ရန်ကုန်', 'Đắk Lắk', '茶叶'];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const placeName = (draws: Draws): string =>
  capital(`${draws.pick(syllables)}${draws.pick(syllables)}${draws.chance(0.4) ? draws.pick(syllables) : ''}`);

/** Such as `Khamnong Silk Trading`; one in twenty carries a word in another script. */
export function bodyName(draws: Draws): string {
  const words = [placeName(draws), draws.pick(trades), draws.pick(forms)];
  if (draws.chance(0.05)) words.push(draws.pick(scripts));
  return words.join(' ');
}

/** Another name in the form that the model reads: language, kind and text. */
export const furtherName = (draws: Draws): string => `ALIAS@lo=${draws.pick(scripts)} ${placeName(draws)}`;

const filler = 'growers makers and traders of the border provinces share buyers skills roads and the price of the season'.split(' ');

export const sentence = (draws: Draws, words: number): string =>
  capital(Array.from({ length: words }, () => draws.pick(filler)).join(' '));
