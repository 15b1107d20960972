// Programmes, projects and series of workshops.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, partialDate, text } from '../../ontology/values/index.js';

const projectType = choice('ProjectType', 'How an undertaking is organised.', {
  PROJECT: 'One undertaking with an aim, a time and means',
  PROGRAMME: 'Several undertakings under one aim',
  WORKSHOP_SERIES: 'A series of workshops',
});

const projectStatus = choice('ProjectStatus', 'Where an undertaking stands (IATI list ActivityStatus).', {
  PIPELINE: 'Planned, not yet begun (1)',
  IMPLEMENTATION: 'Under way (2)',
  FINALISATION: 'Done, but open for the last accounts and reviews (3)',
  CLOSED: 'Done (4)',
  CANCELLED: 'Given up (5)',
  SUSPENDED: 'Interrupted (6)',
});

@NodeKind('prj', 'A programme, project or series of workshops with an aim and a time.')
export class Project extends Entity {
  @Property(projectType, 'How it is organised') projectType!: string;
  @Property(projectStatus, 'Where it stands') status!: string;
  @Property(partialDate(), 'When it began', { optional: true }) startOn?: string;
  @Property(partialDate(), 'When it ends or ended', { optional: true, notBefore: 'startOn' }) endOn?: string;
  @Property(text({ max: 1000 }), 'What it is for', { optional: true }) objective?: string;
  @Property(text({ max: 1000 }), 'How it works', { optional: true }) method?: string;
}
