// Funders, programmes and what these are for, drawn at random, and who reaches what, told by walking over the list of links.
import type { Values } from '../../../src/exchange/bundle.js';
import { pick, seededRandom } from '../random-values.js';
import type { SmallLink } from '../small-graph.js';

export const day = '2024-06-30';

export interface Programmes {
  readonly nodes: Readonly<Record<string, Values>>;
  readonly links: readonly SmallLink[];
  readonly funders: readonly string[];
}

const begun: readonly (Values & { startOn?: string })[] = [
  { startOn: '2020' },
  { startOn: '2024-06' },
  { startOn: '2024-07' },
  {},
];
const states: readonly Values[] = [
  {},
  {},
  {},
  {},
  { validTo: '2024-06-29' },
  { validFrom: '2024-07-01' },
  { statementStatus: 'PLANNED' },
];

/** Two countries, a province in each and one that has ended, a group of them, sites, a town and a venue; programmes over them. */
export function programmes(serial: number): Programmes {
  const random = seededRandom(serial + 7);
  const own = (prefix: string, name: string): string => `${prefix}:p${serial}-${name}`;
  const letter = String.fromCharCode(97 + serial);
  const [north, south, east] = ['x', 'y', 'z'].map((first) => `ctry:${first}${letter}`) as [string, string, string];
  const [hills, coast, old] = ['hills', 'coast', 'old'].map((name) => own('prov', name)) as [string, string, string];
  const [group, site, town] = [own('grp', 'group'), own('whs', 'site'), own('plc', 'town')];
  const funders = ['a', 'b', 'c', 'd'].map((name) => own('fnd', name));
  const projects = ['p', 'q', 'r', 's'].map((name) => own('prj', name));
  const events = ['e', 'f', 'g'].map((name) => own('evt', name));
  const study = own('std', 'study');
  const covered = [north, south, hills, coast, old, group, site, town, own('sez', 'zone')];
  const targeted = [own('clu', 'cluster'), own('prd', 'product'), own('prd', 'other'), own('sec', 'sector')];
  const nodes: Record<string, Values> = {
    ...Object.fromEntries([...covered, east, ...targeted, study, ...events].map((id) => [id, {}])),
    ...Object.fromEntries(funders.map((id) => [id, { name: pick(random, ['Fund', 'Bank']) }])),
    ...Object.fromEntries(projects.map((id) => [id, pick(random, begun)])),
    [old]: { validTo: '2020' },
  };
  const links: SmallLink[] = [
    [hills, 'LOCATED_IN', north],
    [coast, 'LOCATED_IN', south],
    [old, 'LOCATED_IN', south, { validTo: '2020' }],
    [site, 'LOCATED_IN', hills],
    [town, 'LOCATED_IN', coast],
    [own('sez', 'zone'), 'LOCATED_IN', town],
    [east, 'IN_GROUP', group, pick(random, states)],
    [north, 'IN_GROUP', group, pick(random, states)],
    [coast, 'IN_GROUP', group, pick(random, states)],
    [events[0] ?? '', 'HELD_AT', town],
  ];
  const maybe = (chance: number, from: string, type: string, to: string, values: Values = {}): void => {
    if (random() < chance) links.push([from, type, to, { ...values, ...pick(random, states) }]);
  };
  for (const funder of funders)
    for (const paid of [...projects, ...events, study]) maybe(0.4, funder, 'FUNDS', paid, { flowType: 'COMMITMENT' });
  projects.slice(1).forEach((part, place) => maybe(0.8, part, 'PART_OF_PROJECT', projects[place] ?? ''));
  for (const part of [...events, study]) maybe(0.7, part, 'PART_OF_PROJECT', pick(random, projects));
  for (const one of [...projects, ...events, study]) {
    for (const place of covered) maybe(0.16, one, 'COVERS', place);
    if (one !== study) for (const aim of targeted) maybe(0.15, one, 'TARGETS', aim);
  }
  return { nodes, links, funders };
}

interface Reach {
  /** Whether nothing but a group leads to the country. */
  readonly countries: ReadonlyMap<string, boolean>;
  readonly projects: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function holds({ validFrom, validTo, statementStatus }: Values): boolean {
  return text(validFrom) <= day && (validTo === undefined || text(validTo) >= day) && statementStatus !== 'PLANNED';
}

/** What a funder reaches, step by step until nothing is added. */
export function reachOf({ nodes, links }: Programmes, funder: string): Reach {
  const standing = links.filter(([, , , values = {}]) => holds(values));
  const hasBegun = (id: string): boolean =>
    !id.startsWith('prj:') || text(nodes[id]?.['startOn']).slice(0, 7) <= '2024-06';
  const paid = new Set(
    standing.filter(([from, type, to]) => from === funder && type === 'FUNDS' && hasBegun(to)).map(([, , to]) => to),
  );
  for (const _ of links)
    for (const [part, type, whole] of standing)
      if (type === 'PART_OF_PROJECT' && paid.has(whole) && hasBegun(part)) paid.add(part);
  const reached = standing
    .filter(([from, type]) => paid.has(from) && (type === 'COVERS' || type === 'TARGETS'))
    .map(([, , to]) => to);
  const countries = new Map<string, boolean>();
  // What has ended lies where it lay.
  const countryOf = (id: string): string =>
    id.startsWith('ctry:')
      ? id
      : countryOf(text(links.find(([from, type]) => from === id && type === 'LOCATED_IN')?.[2]));
  for (const id of reached)
    if (id.startsWith('grp:')) {
      for (const [member, type, group] of standing)
        if (type === 'IN_GROUP' && group === id && !countries.has(countryOf(member)))
          countries.set(countryOf(member), true);
    } else if (/^(ctry|prov|whs|plc|sez):/.test(id)) countries.set(countryOf(id), false);
  return {
    countries,
    projects: new Set([...paid].filter((id) => id.startsWith('prj:'))),
    others: new Set([...reached, ...paid].filter((id) => /^(prov|whs|clu|prd|evt):/.test(id))),
  };
}
