// The larger undertaking that an event or project belongs to.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship('An event or project is a part of a programme or project.', {
  ends: [{ from: [Event, Project], to: [Project] }],
  forward: { as: 'parentProjects', description: 'The programme or project that it is a part of' },
  backward: { as: 'components', description: 'Events and projects that are a part of it' },
  toOne: true,
  acyclic: true,
})
export class PartOfProject extends Link {}
