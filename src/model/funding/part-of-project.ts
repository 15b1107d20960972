// The larger undertaking that an event, project, study, plan, campaign or system belongs to.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { ActionPlan } from '../planning/action-plan.js';
import { Study } from '../policy/study.js';
import { InfoSystem } from '../profiles/info-system.js';
import { Campaign } from '../reporting/campaign.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship(
  'An event, project, study, action plan, campaign or information system is a part of a programme or project.',
  {
    ends: [{ from: [ActionPlan, Campaign, Event, InfoSystem, Project, Study], to: [Project], toOne: true }],
    forward: { as: 'parentProjects', description: 'The programme or project that it is a part of' },
    backward: {
      as: 'components',
      description: 'Events, projects, studies, plans, campaigns and systems that are a part of it',
    },
    acyclic: true,
  },
)
export class PartOfProject extends Link {}
