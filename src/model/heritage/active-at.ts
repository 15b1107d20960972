// Actors whose work belongs to a heritage site.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, integer } from '../../ontology/values/index.js';
import { Actor } from '../alliances/actor.js';
import { HeritageSite } from './heritage-site.js';

const activityLevel = choice('ActivityLevel', 'How much of its work an actor does at a site.', {
  MAIN: 'Most of it',
  PART: 'A part of it',
  OCCASIONAL: 'Now and then',
});

@Relationship('An actor works at or with a heritage site.', {
  ends: [{ from: [Actor], to: [HeritageSite] }],
  forward: { as: 'activeAt', description: 'Heritage sites that it works at' },
  backward: { as: 'activeActors', description: 'Actors that work at the site' },
  key: ['year'],
})
export class ActiveAt extends Link {
  @Property(activityLevel, 'How much of its work it does there', { optional: true }) level?: string;
  @Property(integer({ min: 1900, max: 2100 }), 'Calendar year that the statement is about', { optional: true })
  year?: number;
}
