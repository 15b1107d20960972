// Invented craft villages, so that something lies below the provinces.
import { Names, slugOf } from '../names/names.js';
import type { Region } from '../region.js';
import { producers } from './countries.js';
import { locateIn, positionIn } from './location.js';
import { type Province, provincesOf } from './provinces.js';

export interface Village {
  readonly id: string;
  readonly province: Province;
}

const villagesPerCountry = 5;

export function addVillages(region: Region): Village[] {
  const names = new Names(region);
  const draws = region.draws('villages');
  return (['kh', 'la', 'mm', 'th', 'vn'] as const).flatMap((country) =>
    draws
      .some(
        provincesOf(country).filter(({ later }) => !later),
        villagesPerCountry,
      )
      .map((province) => {
        const pair = names.next('Village');
        const { language } = producers[country];
        const id = region.node('Place', `${slugOf(pair.english)}-village`, {
          name: `${pair.english} Village`,
          names: [{ text: pair.in(language), lang: language, kind: 'SHORT' }],
          placeType: 'VILLAGE',
          point: positionIn(draws, province),
        });
        locateIn(region, id, province, 'BY_RECORD');
        return { id, province };
      }),
  );
}
