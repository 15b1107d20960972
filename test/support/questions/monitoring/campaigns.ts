// Random campaigns on zones side by side, with zones of which something is known without a report.
import { usualFields } from '../../../../src/model/vocabularies/zone-fields.js';
import { Draws } from './draws.js';
import { World } from './world.js';

const countries = ['ctry:xa', 'ctry:xb', 'ctry:xc'] as const;
const provinces = ['prov:c1', 'prov:c2', 'prov:c3'] as const;
const fields = usualFields.map(({ field }) => field);

/** What facts say of a zone; records say nothing of these. */
const disputed: Readonly<Record<string, string>> = { incentives: 'No tax', firmCount: '12', legalBasis: 'A law' };

function addFacts(draws: Draws, zone: string, slug: string): void {
  Object.entries(disputed).forEach(([predicate, value]) => {
    if (draws.chance(50)) return;
    const id = draws.node(`fct:${slug}-${predicate.toLowerCase()}`, {
      predicate,
      statementStatus: draws.pick(['ASSERTED', 'OBSERVED', 'PLANNED']),
      recordedAt: '2023-01-01',
      ...(draws.chance(70) ? { value } : { notApplicable: true }),
      ...(draws.chance(40) ? { validFrom: draws.rough(draws.day()) } : {}),
      ...(draws.chance(25) ? { retractedOn: '2023-02-01' } : {}),
    });
    draws.links.push([id, 'SUBJECT', zone], [id, 'CITES', 'src:one']);
  });
}

const sourced = (draws: Draws) => (draws.chance(60) ? { sourceId: 'src:one' } : {});

function addZone(draws: Draws, slug: string): string {
  const zone = draws.node(`sez:${slug}`, {
    status: draws.pick(['OPERATING', 'SUSPENDED', 'PLANNED', 'CLOSED']),
    ...sourced(draws),
    ...(draws.chance(50) ? { totalAreaHa: 10, occupiedAreaHa: 4 } : {}),
    ...(draws.chance(50) ? { establishedOn: '2011-05', targetSectors: ['rattan'] } : {}),
    ...(draws.chance(30) ? { location: { longitude: 102.6, latitude: 17.9 } } : {}),
  });
  if (draws.chance(70)) draws.link(zone, 'LOCATED_IN', draws.pick(provinces), sourced(draws));
  if (draws.chance(40)) draws.link(zone, 'LOCATED_IN', draws.pick(countries), sourced(draws));
  if (draws.chance(50)) draws.link(zone, 'MANAGED_BY', 'org:one', sourced(draws));
  if (draws.chance(50)) draws.link(zone, 'HAS_CENTRE', draws.node(`oss:${slug}`), sourced(draws));
  addFacts(draws, zone, slug);
  return zone;
}

function addReport(draws: Draws, assignment: string, slug: string): void {
  const submittedOn = draws.day();
  const state = draws.pick(['ACCEPTED', 'ACCEPTED', 'REJECTED', 'SUBMITTED']);
  const told = fields.filter(() => draws.chance(35));
  const report = draws.node(`zrp:${slug}`, {
    submittedOn: draws.rough(submittedOn),
    state,
    values: told.map((field) => ({ field, value: 'told' })),
    ...(state !== 'SUBMITTED' && draws.chance(80) ? { decidedOn: draws.rough(draws.day(submittedOn, 30)) } : {}),
    ...(draws.chance(40) ? { notApplicable: [draws.pick(fields.filter((field) => !told.includes(field)))] } : {}),
  });
  draws.link(report, 'ANSWERS', assignment);
}

/** Thirty campaigns, two of which ask about the same four zones. */
export function randomCampaigns(): World {
  const draws = new Draws(11);
  for (const country of countries) draws.node(country, country === 'ctry:xc' ? { validTo: '2024-03' } : {});
  for (const province of provinces) {
    draws.node(province);
    draws.links.push([province, 'LOCATED_IN', draws.pick(countries)]);
  }
  draws.node('src:one');
  draws.node('org:one');
  draws.node('org:two');
  for (const group of ['grp:countries', 'grp:provinces', 'grp:empty']) draws.node(group);
  for (const country of countries) draws.link(country, 'IN_GROUP', 'grp:countries');
  draws.link('prov:c1', 'IN_GROUP', 'grp:provinces');
  draws.link('prov:c2', 'IN_GROUP', 'grp:provinces');
  for (let set = 0; set < 15; set += 1) {
    const zones = [0, 1, 2, 3].map((number) => addZone(draws, `c${set}-${number}`));
    for (const round of [1, 2]) {
      const asked = fields.filter(() => draws.chance(60)).map((field) => ({ field, weight: draws.pick([1, 2, 0.5]) }));
      const campaign = draws.node(`cam:c${set}-${round}`, {
        opensOn: '2024-01-01',
        closesOn: '2024-06-30',
        graceDays: draws.pick([0, 0, 7, 31]),
        requiredFields: asked,
      });
      for (const [index, zone] of zones.entries()) {
        for (const reporter of ['org:one', 'org:two']) {
          if (draws.chance(50)) continue;
          const slug = `c${set}-${round}-${index}-${reporter.slice(4)}`;
          const assignment = draws.node(`asg:${slug}`, { dueOn: draws.rough(draws.day()) });
          draws.link(campaign, 'ASKS', assignment);
          draws.link(assignment, 'ON_ZONE', zone);
          draws.link(assignment, 'RESPONSIBLE', reporter);
          for (let number = draws.below(4); number > 0; number -= 1) addReport(draws, assignment, `${slug}-${number}`);
        }
      }
    }
  }
  return new World(draws.nodes, draws.links);
}
