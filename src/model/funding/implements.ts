// Who carries out a programme or project.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice } from '../../ontology/values/index.js';
import { Organisation } from '../alliances/organisation.js';
import { Project } from './project.js';

const implementRole = choice('ImplementRole', 'The part of an implementer.', {
  LEAD: 'Responsible for the whole',
  NATIONAL_PARTNER: 'Partner on the side of the country',
  COLLABORATOR: 'Works with those responsible',
  COORDINATOR: 'Coordinates those involved',
});

@Relationship('An organisation carries out a programme or project.', {
  ends: [{ from: [Organisation], to: [Project] }],
  forward: { as: 'implements', description: 'Programmes and projects that it carries out' },
  backward: { as: 'implementers', description: 'Organisations that carry it out' },
  key: ['role'],
  proves: { role: 'Implementer', at: 'from' },
})
export class Implements extends Link {
  @Property(implementRole, 'Part that the organisation plays') role!: string;
}
