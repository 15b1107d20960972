// How far the actors at a heritage site have been put into creative classes.
import { Actor } from '../../model/alliances/actor.js';
import { HeritageSite } from '../../model/heritage/heritage-site.js';
import { ClassCode } from '../../model/production/class-code.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { byName } from '../by-name.js';
import { IncludePlanned } from '../include-planned.js';

const count = integer({ min: 0 });

const group = choice('CreativeGroup', 'How close a class lies to the core of the creative industries.', {
  CORE: 'Arts and crafts, performing arts, design services, visual arts, music',
  RELATED: 'Culinary arts, cultural tourism',
});

const groups: Readonly<Record<string, string>> = {
  ARTS_CRAFTS: 'CORE',
  PERFORMING_ARTS: 'CORE',
  DESIGN_SERVICES: 'CORE',
  VISUAL_ARTS: 'CORE',
  MUSIC: 'CORE',
  CULINARY_ARTS: 'RELATED',
  CULTURAL_TOURISM: 'RELATED',
};

class Takes {
  @Property(node(HeritageSite), 'The site') site!: string;
}

class CreativeClassCount {
  @Property(node(ClassCode), 'The class') class!: string;
  @Property(group, 'Core or related; null for a class of another edition', { optional: true }) group?: string;
  @Property(count, 'Actors at the site in the class; one in several classes counts in each') actors!: number;
  @Property(share(), 'They as a part of all actors at the site, 0 to 1') share!: number;
}

class Coverage {
  @Property(node(HeritageSite), 'The site') site!: string;
  @Property(count, 'Actors that work at the site on the day') actors!: number;
  @Property(count, 'Those in one creative class or more') classified!: number;
  @Property(count, 'Those in a core class') core!: number;
  @Property(count, 'Those in a related class and in no core class') related!: number;
  @Property(share(), 'Classified actors as a part of all, 0 to 1; null where there are no actors', { optional: true })
  share?: number;
  @Property(
    list(nested(CreativeClassCount, 'How many actors at a site are in a creative class.'), { max: 30 }),
    'Each class with actors, the fullest first, then by title',
  )
  classes!: object[];
  @Property(list(node(Actor), { max: 100 }), 'The actors without a creative class, by name') unclassified!: string[];
}

interface FoundClass {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

interface FoundActor {
  readonly id: string;
  readonly edges: number;
  readonly classes: readonly FoundClass[];
}

function classesOf(actors: readonly FoundActor[]) {
  const found = new Map(actors.flatMap(({ classes }) => classes.map((one) => [one.id, one] as const)));
  return [...found.values()]
    .map(({ id, name, code }) => {
      const members = actors.filter(({ classes }) => classes.some((one) => one.id === id)).length;
      return { id, name, group: groups[code] ?? null, actors: members, share: members / actors.length };
    })
    .toSorted((one, other) => other.actors - one.actors || byName(one, other))
    .map(({ id, ...row }) => ({ class: id, ...row }));
}

export const creativeClassificationCoverage = question({
  name: 'creativeClassificationCoverage',
  cypher: 'monitoring/creative-classification-coverage',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { scheme: 'MEKONG_CREATIVE' },
  result: Coverage,
  description:
    'How many of the actors that work at a heritage site are in a creative class (classification `MEKONG_CREATIVE`), by class, and which are in none. An actor counts once, whatever it says of how many years. Classes belong to enterprises and organisations; a consortium or funder is always unclassified.',
  formula: 'share = actors with a creative class / all actors active at the site',
  units: 'share 0 to 1; counts of actors',
  citation:
    'UNESCO Institute for Statistics (2009): The 2009 UNESCO Framework for Cultural Statistics. Montreal: UIS (domains that the classes are mapped to)',
  verified: { reference: 'Brute force in TypeScript on 30 random sites', largestDifference: 0 },
  example:
    'creativeClassificationCoverage(site: "whs:luang-prabang") { actors share classes { class { title } actors } unclassified { name } warnings }',
  reads: ['site', 'actors'],
  answer: async ({ run }) => {
    const [found] = await run<{ site: string; actors: readonly FoundActor[] }>();
    if (!found) return { rows: [] };
    const { site, actors } = found;
    const classified = actors.filter(({ classes }) => classes.length > 0);
    const core = classified.filter(({ classes }) => classes.some(({ code }) => groups[code] === 'CORE')).length;
    const related = classified.filter(
      ({ classes }) =>
        !classes.some(({ code }) => groups[code] === 'CORE') && classes.some(({ code }) => groups[code] === 'RELATED'),
    ).length;
    const classes = classesOf(actors);
    const edges = actors.reduce((sum, one) => sum + one.edges + one.classes.length, 0);
    return {
      rows: [
        {
          site,
          actors: actors.length,
          classified: classified.length,
          core,
          related,
          share: actors.length > 0 ? classified.length / actors.length : null,
          classes,
          unclassified: actors.filter((one) => one.classes.length === 0).map(({ id }) => id),
        },
      ],
      warnings: actors.length === 0 ? ['No actor works at the site on the day, so no share of them can be told.'] : [],
      basis: { nodes: 1 + actors.length + classes.length, edges },
    };
  },
});
