// Countries that take part, with the languages of names and the currencies of sales.
import type { Language } from '../names/words.js';
import type { Producer } from './provinces.js';

export interface ProducerCountry {
  readonly name: string;
  readonly language: Language;
  readonly currency: string;
  /** Units of the currency to a dollar, roughly: only to invent amounts and rates of the right size, never to convert. */
  readonly scale: number;
}

export const producers: Readonly<Record<Producer, ProducerCountry>> = {
  cn: { name: 'China', language: 'zh-Hans', currency: 'CNY', scale: 7 },
  kh: { name: 'Cambodia', language: 'km', currency: 'KHR', scale: 4_000 },
  la: { name: 'Lao PDR', language: 'lo', currency: 'LAK', scale: 20_000 },
  mm: { name: 'Myanmar', language: 'my', currency: 'MMK', scale: 2_000 },
  th: { name: 'Thailand', language: 'th', currency: 'THB', scale: 35 },
  vn: { name: 'Viet Nam', language: 'vi', currency: 'VND', scale: 25_000 },
};

/** Countries of the reference region (ASEAN) that only buy. */
export const regionalMarkets = ['id', 'my', 'ph', 'sg'] as const;

/** Countries outside it that buy. */
export const globalMarkets = ['au', 'ca', 'de', 'fr', 'gb', 'it', 'jp', 'kr', 'nl', 'nz', 'se', 'us'] as const;

export const countryId = (code: string): string => `ctry:${code}`;
