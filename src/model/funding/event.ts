// Workshops, trainings, conferences and fairs.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, list, partialDate, text } from '../../ontology/values/index.js';

const eventType = choice('EventType', 'What sort of event it is.', {
  SE_WORKSHOP: 'Synthesis and evaluation workshop: action plans are reported and reviewed',
  TRAINING: 'Training',
  TRAINING_CUM_WORKSHOP: 'Training that ends in work on plans',
  WORKSHOP: 'Workshop',
  CONFERENCE: 'Conference',
  STUDY_TOUR: 'Study tour',
  FAIR: 'Fair',
});

const eventMode = choice('EventMode', 'How people meet at an event.', {
  ONSITE: 'In one place',
  ONLINE: 'Over the network',
  HYBRID: 'Both',
});

@NodeKind('evt', 'A workshop, training, conference or fair, held at a time.')
export class Event extends Entity {
  @Property(eventType, 'What sort of event it is') eventType!: string;
  @Property(partialDate(), 'When it began', { optional: true }) startOn?: string;
  @Property(partialDate(), 'When it ended', { optional: true, notBefore: 'startOn' }) endOn?: string;
  @Property(eventMode, 'How people met', { optional: true }) mode?: string;
  @Property(list(text({ max: 300 }), { max: 20 }), 'What it was meant to achieve', { optional: true })
  objectives?: string[];
}
