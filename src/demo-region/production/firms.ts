// The many firms of the region: growers, makers, mills, depots, exporters and shops of every product and country.
import type { Draws } from '../draws.js';
import { type Names, nativeNames } from '../names/names.js';
import { producers } from '../places/countries.js';
import { type Producer, type Province, provincesOf } from '../places/provinces.js';
import type { Village } from '../places/villages.js';
import type { Properties, Region } from '../region.js';
import { addFirm, type Firm, type Whereabouts } from './firm.js';
import { products, type Product } from './products.js';
import { stageOfNth, stages, type Stage } from './stages.js';

/** Cities of the seeds, by country. */
const cities: Readonly<Partial<Record<Producer, readonly string[]>>> = {
  kh: ['plc:siem-reap'],
  la: ['plc:luang-prabang'],
  mm: ['plc:bagan'],
  th: ['plc:ayutthaya', 'plc:khon-kaen'],
};

const sizes = [
  { sizeClass: 'MICRO', least: 1, most: 9 },
  { sizeClass: 'SMALL', least: 10, most: 60 },
  { sizeClass: 'MEDIUM', least: 61, most: 240 },
  { sizeClass: 'LARGE', least: 241, most: 2_400 },
] as const;
const sizeOfNth = [0, 0, 1, 1, 1, 0, 2, 1, 3, 2] as const;

/** How large it is; a fifth tells nothing but its class, a tenth not even that. */
function sizeOf(draws: Draws): Properties {
  const { sizeClass, least, most } = sizes[draws.pick(sizeOfNth)];
  const employees = draws.between(least, most);
  const femaleShare = draws.between(20, 90) / 100;
  if (draws.percent(10)) return {};
  const sized = { sizeClass, sizeRule: 'Invented rule of the demo region: by employees, 9, 60, 240' };
  if (draws.percent(20)) return sized;
  return {
    ...sized,
    employees,
    femaleShare,
    ...(sizeClass === 'MICRO' && draws.percent(40) ? { informal: true } : {}),
  };
}

function whereaboutsOf(draws: Draws, { id, country }: Province, villages: readonly Village[]): Whereabouts {
  const village = draws.pick(villages.filter(({ province }) => province.id === id));
  const city = draws.pick(cities[country] ?? []);
  const roll = draws.below(100);
  if (roll < 2) return { in: 'UNKNOWN' };
  if (roll < 6) return { in: 'COUNTRY' };
  if (roll < 14 && city !== undefined) return { in: 'PLACE', place: city };
  if (roll < 40 && village !== undefined) return { in: 'PLACE', place: village.id };
  return { in: 'PROVINCE', carried: roll < 65 ? 'BY_SUCCESSION' : 'BY_RECORD' };
}

/** One firm in four also does the step before or after its own. */
function furtherSteps(draws: Draws, stage: Stage): Stage[] {
  const at = stages.indexOf(stage) + draws.pick([-1, 1]);
  const step = stages[at];
  return step !== undefined && draws.percent(25) ? [step] : [];
}

function firmsOf(
  region: Region,
  product: Product,
  country: Producer,
  count: number,
  names: Names,
  villages: readonly Village[],
) {
  const draws = region.draws(`firms of ${product.slug} in ${country}`);
  const { language } = producers[country];
  const homes = draws.some(provincesOf(country), 4);
  return Array.from({ length: count }, (_, index): Firm => {
    const stage = stageOfNth(index);
    const pair = names.next(product.trades[stage]);
    const province = draws.pick(homes);
    const since = draws.between(1994, 2022);
    const until = draws.percent(4) ? draws.between(2023, 2025) : undefined;
    const noun = product.nouns[language] ?? '';
    return addFirm(region, {
      slug: `${product.slug}-${country}-${String(index + 1).padStart(2, '0')}`,
      name: `${pair.english} ${product.trades[stage]}`,
      product,
      stage,
      country,
      province,
      since,
      ...(until === undefined ? {} : { until }),
      whereabouts: whereaboutsOf(draws, province, villages),
      alsoDoes: furtherSteps(draws, stage),
      props: {
        ...nativeNames(draws, pair, language, noun),
        ...sizeOf(draws),
        ...(until !== undefined && draws.percent(30) ? { status: 'DORMANT' } : {}),
      },
    });
  });
}

export function addFirms(region: Region, names: Names, villages: readonly Village[]): Firm[] {
  return products.flatMap((product) =>
    (Object.entries(product.firms) as [Producer, number][]).flatMap(([country, count]) =>
      firmsOf(region, product, country, count, names, villages),
    ),
  );
}
