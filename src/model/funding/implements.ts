// Who carries out a programme, project or study.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice } from '../../ontology/values/index.js';
import { Organisation } from '../alliances/organisation.js';
import { AudienceGroup } from '../learning/audience-group.js';
import { Study } from '../policy/study.js';
import { Project } from './project.js';

const implementRole = choice('ImplementRole', 'The part of an implementer.', {
  LEAD: 'Responsible for the whole',
  NATIONAL_PARTNER: 'Partner on the side of the country',
  COLLABORATOR: 'Works with those responsible',
  COORDINATOR: 'Coordinates those involved',
});

@Relationship('An organisation or group of participants carries out a programme, project or study.', {
  ends: [{ from: [AudienceGroup, Organisation], to: [Project, Study] }],
  forward: { as: 'implements', description: 'Programmes, projects and studies that it carries out' },
  backward: { as: 'implementers', description: 'Organisations and groups of participants that carry it out' },
  key: ['role'],
  proves: { role: 'Implementer', at: 'from' },
})
export class Implements extends Link {
  @Property(implementRole, 'Part that the implementer plays') role!: string;
}
