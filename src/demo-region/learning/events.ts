// Workshops, trainings and fairs of the projects: who came, what was taught, what was found.
import type { Group } from '../alliances/group.js';
import type { Organisation } from '../alliances/organisation.js';
import { daysAfter } from '../../ontology/days.js';
import type { Draws } from '../draws.js';
import type { Project } from '../funding/projects.js';
import { countryId } from '../places/countries.js';
import type { Region } from '../region.js';

export interface ProjectEvent {
  readonly id: string;
  readonly slug: string;
  /** Name of its project. */
  readonly project: string;
  readonly country: string;
  readonly eventType: string;
  readonly startOn: string;
}

const eventTypes = ['SE_WORKSHOP', 'TRAINING', 'WORKSHOP', 'TRAINING_CUM_WORKSHOP', 'STUDY_TOUR', 'FAIR'] as const;
const venues: Readonly<Record<string, string>> = {
  kh: 'plc:siem-reap',
  la: 'plc:luang-prabang',
  mm: 'plc:bagan',
  th: 'plc:khon-kaen',
  vn: 'plc:da-nang',
};
const audiences = [
  ['trainers', 'Trainers of trades', 'trainers', 'teachers of schools of trades'],
  ['officials', 'Officials of provincial offices', 'officials', 'departments of industry and crafts'],
  ['artisans', 'Artisans of the villages', 'participants', 'weavers, potters and basket makers'],
  ['leaders', 'Leaders of consortia', 'participants', 'boards of export consortia'],
] as const;

/** Groups of people, and members of clusters near by. */
function addParticipants(
  region: Region,
  draws: Draws,
  event: string,
  audienceIds: readonly string[],
  near: readonly Group[],
): void {
  for (const audience of draws.some(audienceIds, 2)) {
    region.link('PARTICIPATED_IN', audience, event, { role: 'PARTICIPANT', headcount: draws.between(4, 30) });
  }
  const firms = new Set(draws.some(near, 2).flatMap(({ members }) => draws.some(members, 3).map(({ id }) => id)));
  for (const firm of firms) {
    region.link('PARTICIPATED_IN', firm, event, { role: 'PARTICIPANT', headcount: draws.between(1, 3) });
  }
}

function addEvent(region: Region, draws: Draws, project: Project, eventType: string): ProjectEvent {
  const { country, begins } = project;
  const month = `${Math.min(begins + draws.between(0, 2), 2026)}-0${draws.between(1, 6)}`;
  const startOn = daysAfter(`${month}-02`, draws.between(0, 20));
  const words = eventType.toLowerCase().replaceAll('_', ' ').replace('se workshop', 'synthesis workshop');
  const slug = `${project.slug}-${words.replaceAll(' ', '-')}`;
  const id = region.node('Event', slug, {
    name: `${project.name}: ${words}`,
    eventType,
    startOn,
    endOn: daysAfter(startOn, draws.between(0, 4)),
    mode: draws.pick(['ONSITE', 'ONSITE', 'ONLINE', 'HYBRID']),
  });
  region.link('PART_OF_PROJECT', id, project.id);
  region.link('ORGANISED_BY', id, project.id, { role: 'ORGANISER' });
  region.link('COVERS', id, countryId(country));
  const venue = venues[country];
  if (venue) region.link('HELD_AT', id, venue);
  return { id, slug, project: project.name, country, eventType, startOn };
}

export function addEvents(
  region: Region,
  projects: readonly Project[],
  organisations: readonly Organisation[],
  groups: readonly Group[],
): ProjectEvent[] {
  const draws = region.draws('events');
  const audienceIds = audiences.map(([slug, name, role, kind]) =>
    region.node('AudienceGroup', slug, { name, role, kind }),
  );
  return projects.flatMap((project) => {
    const near = <T extends { readonly country: string }>(all: readonly T[]): T[] =>
      all.filter(({ country }) => country === project.country);
    const held = draws.some(eventTypes, draws.between(1, 2)).map((type) => addEvent(region, draws, project, type));
    for (const { id } of held) {
      addParticipants(region, draws, id, audienceIds, near(groups));
      const partner = draws.pick(near(organisations));
      region.link('ORGANISED_BY', id, partner.id, { role: 'PARTNER' });
    }
    const [first, second] = held.toSorted((one, other) => (one.startOn < other.startOn ? -1 : 1));
    if (first && second && first.startOn < second.startOn) region.link('FOLLOWS', second.id, first.id);
    return held;
  });
}
