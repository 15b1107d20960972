// What was found at events, on which topics; modules that answer some of the needs and leave others open.
import type { Region } from '../region.js';
import type { ProjectEvent } from './events.js';

const topics = [
  'association-management',
  'business-data-profiling',
  'business-planning',
  'creative-classification',
  'export-procedure',
  'finance',
  'human-resources',
  'ipr',
  'market-identification',
  'one-stop-service',
  'policy',
  'product-quality',
  'production-cost',
  'sales-and-marketing',
  'value-addition',
] as const;

const sayings = {
  ACHIEVEMENT: 'More members sell under one mark',
  CHALLENGE: 'Orders are larger than what members can deliver in a season',
  CAPACITY_NEED: 'Members ask for help with this',
  LESSON_LEARNT: 'Small steps that all take are better than large ones that few take',
  GOOD_PRACTICE: 'Members test each other before goods leave the village',
  RECOMMENDATION: 'Bring buyers to the villages once a season',
  CONCLUSION: 'The group goes on by itself',
} as const;
type Kind = keyof typeof sayings;
const kinds = Object.keys(sayings) as Kind[];

const topicId = (slug: string): string => `top:${slug}`;

/** Findings of every synthesis workshop, fewer of other events; needs are met by modules for two topics in three. */
export function addFindings(region: Region, events: readonly ProjectEvent[]): void {
  const draws = region.draws('findings');
  for (const { id: event, slug, country, eventType, project } of events) {
    const many = eventType === 'SE_WORKSHOP' ? draws.between(6, 10) : draws.between(1, 4);
    for (let number = 1; number <= many; number += 1) {
      const kind = draws.pick(kinds);
      const topic = draws.pick(topics);
      const both: readonly Kind[] = draws.percent(15) && kind !== 'CHALLENGE' ? [kind, 'CHALLENGE'] : [kind];
      const id = region.node('Finding', `${slug}-${number}`, {
        name: `${project}: ${topic.replaceAll('-', ' ')} ${number}`,
        kinds: both,
        text: `${sayings[kind]}, on ${topic.replaceAll('-', ' ')}.`,
        reportedBy: `invented country team, ${country.toUpperCase()}`,
      });
      region.link('RAISED_AT', id, event);
      region.link('ABOUT', id, topicId(topic));
    }
    if (!eventType.startsWith('TRAINING')) continue;
    draws.some(topics.slice(0, 10), 3).forEach((topic, index) => {
      const words = topic.replaceAll('-', ' ');
      const contents = [`what ${words} is`, `${words} in a village firm`];
      const id = region.node('TrainingModule', `${slug}-${index + 1}`, {
        name: `${project}: module on ${words}`,
        order: index + 1,
        contents,
      });
      region.link('INCLUDES_MODULE', event, id);
      region.link('ABOUT', id, topicId(topic));
    });
  }
}
