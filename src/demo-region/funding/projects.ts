// Programmes and their projects: who pays, who carries them out, what they are for.
import type { Group } from '../alliances/group.js';
import type { Organisation } from '../alliances/organisation.js';
import type { Draws } from '../draws.js';
import { countryId } from '../places/countries.js';
import { provinces } from '../places/provinces.js';
import type { Region } from '../region.js';

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly country: string;
  /** Year in which it begins. */
  readonly begins: number;
}

const themes = [
  'Village Trades',
  'Craft Markets',
  'Fair Rice',
  'Quiet Looms',
  'Border Zones',
  'Young Potters',
  'Green Tea Roads',
  'Shoe Towns',
] as const;
const countries = ['kh', 'la', 'mm', 'th', 'vn'] as const;
const statuses = [
  'IMPLEMENTATION',
  'IMPLEMENTATION',
  'FINALISATION',
  'CLOSED',
  'IMPLEMENTATION',
  'SUSPENDED',
  'PIPELINE',
  'CANCELLED',
] as const;
const currencies = ['USD', 'USD', 'EUR', 'JPY', 'THB'] as const;

/** A commitment and what was paid of it, year by year; one flow in seven has no sum. */
function fund(region: Region, draws: Draws, funder: string, { id, begins }: Project): void {
  const currency = draws.pick(currencies);
  const sum = draws.between(2, 60) * (currency === 'JPY' ? 1_500_000 : 10_000);
  const money = (amount: number) => (draws.percent(14) ? {} : { amount: { amount: String(amount), currency } });
  region.link('FUNDS', funder, id, {
    flowType: 'COMMITMENT',
    on: `${begins}-01-15`,
    ...money(sum),
    share: draws.between(20, 60) / 100,
  });
  for (const year of [0, 1, 2].map((later) => begins + later).filter((one) => one <= 2026)) {
    region.link('FUNDS', funder, id, {
      flowType: 'DISBURSEMENT',
      on: `${year}-Q${draws.between(1, 2)}`,
      ...money(Math.floor(sum / 3)),
    });
  }
}

function addProject(region: Region, draws: Draws, slug: string, name: string, country: string, index: number): Project {
  const begins = draws.between(2019, 2025);
  const id = region.node('Project', slug, {
    name,
    projectType: index % 4 === 3 ? 'WORKSHOP_SERIES' : 'PROJECT',
    status: statuses[index % statuses.length] as string,
    startOn: `${begins}-01`,
    endOn: `${begins + draws.between(2, 5)}-12`,
    objective: 'More sales and better work for small firms, invented for demonstration',
  });
  return { id, name, slug, country, begins };
}

/** One project for each theme and two or three countries, parts of three programmes. */
export function addProjects(
  region: Region,
  funders: readonly string[],
  organisations: readonly Organisation[],
  groups: readonly Group[],
): Project[] {
  const draws = region.draws('projects');
  const programmes = ['River Trades', 'Loom and Kiln', 'Roads and Zones'].map((name) =>
    region.node('Project', name.toLowerCase().replaceAll(' ', '-'), {
      name: `${name} Programme`,
      projectType: 'PROGRAMME',
      status: 'IMPLEMENTATION',
      startOn: '2019',
      endOn: '2028',
    }),
  );
  return themes.flatMap((theme, themed) =>
    draws.some(countries, 3).map((country, index): Project => {
      const slug = `${theme.toLowerCase().replaceAll(' ', '-')}-${country}`;
      const project = addProject(region, draws, slug, `${theme}, ${country.toUpperCase()}`, country, themed + index);
      const near = <T extends { readonly country: string }>(all: readonly T[]): T[] =>
        all.filter((one) => one.country === country);
      region.link('PART_OF_PROJECT', project.id, programmes[themed % programmes.length] as string);
      region.link('COVERS', project.id, countryId(country));
      for (const { id } of draws.some(
        near(provinces).filter(({ later }) => !later),
        2,
      ))
        region.link('COVERS', project.id, id);
      for (const { id } of draws.some(near(groups), 2)) region.link('TARGETS', project.id, id);
      for (const product of new Set(
        near(groups)
          .slice(0, 2)
          .map((group) => group.product.id),
      ))
        region.link('TARGETS', project.id, product);
      const [lead, ...partners] = draws.some(near(organisations), 3);
      if (lead) region.link('IMPLEMENTS', lead.id, project.id, { role: 'LEAD' });
      for (const { id } of partners)
        region.link('IMPLEMENTS', id, project.id, { role: draws.pick(['NATIONAL_PARTNER', 'COLLABORATOR']) });
      for (const funder of draws.some(funders.slice(0, -1), draws.between(1, 3))) fund(region, draws, funder, project);
      return project;
    }),
  );
}
