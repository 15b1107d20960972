// What tells the nodes of a kind apart beyond their ids: codes that are unique, and names of places.
import type { Draws } from './draws.js';
import { placeName } from './names.js';
import { currencies, salesYears, type Given } from './values.js';

const letters = (index: number, length: number): string => {
  let text = '';
  for (let place = 0, rest = index; place < length; place += 1, rest = Math.floor(rest / 26)) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
  }
  return text;
};

const padded = (index: number, length: number): string => String(index).padStart(length, '0');

const [dollar, ...foreign] = currencies;

type Identity = (index: number, draws: Draws) => Given;

const identities: Readonly<Record<string, Identity>> = {
  ClassCode: (index) => {
    const level = index % 50 === 0 ? 2 : index % 10 === 0 ? 4 : 6;
    const chapter = padded(Math.floor(index / 50) % 100, 2);
    return {
      scheme: 'HS',
      revision: String(1_900 + Math.floor(index / 5_000)),
      code: chapter + (level > 2 ? padded(Math.floor(index / 10) % 5, 2) : '') + (level > 4 ? padded(index % 10, 2) : ''),
      level,
    };
  },
  Country: (index, draws) => ({
    name: placeName(draws),
    iso2: letters(index, 2),
    iso3: letters(index, 3),
    isoNumeric: padded(index, 3),
  }),
  ExchangeRate: (index) => ({
    from: foreign[index % foreign.length],
    to: dollar,
    on: String(salesYears[1] - Math.floor(index / foreign.length)),
  }),
  HeritageSite: (index) => ({ whcId: String(index + 1) }),
  Place: (_index, draws) => ({ name: placeName(draws) }),
  Province: (index, draws) => ({
    name: placeName(draws),
    iso3166_2: `${letters(index % 26, 2)}-${padded(Math.floor(index / 26), 3)}`,
  }),
  // The words of the start list would come twice.
  Topic: () => ({ code: undefined }),
};

export const identityOf = (kind: string, index: number, draws: Draws): Given => identities[kind]?.(index, draws) ?? {};
