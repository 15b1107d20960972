// Money that a funder gives to a programme, project, event or study.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, money, partialDate, share } from '../../ontology/values/index.js';
import { Study } from '../policy/study.js';
import { Event } from './event.js';
import { Funder } from './funder.js';
import { Project } from './project.js';

export const flowType = choice('FlowType', 'How firmly money is given (IATI list TransactionType).', {
  PLEDGE: 'Promised, not yet binding',
  COMMITMENT: 'Bound to be paid (2)',
  DISBURSEMENT: 'Paid out to the recipient (3)',
  EXPENDITURE: 'Spent on goods and services (4)',
});

@Relationship('A funder pays for a programme, project, event or study.', {
  ends: [{ from: [Funder], to: [Event, Project, Study] }],
  forward: { as: 'funds', description: 'Programmes, projects, events and studies that it pays for' },
  backward: { as: 'funders', description: 'Funders that pay for it' },
  key: ['flowType', 'on'],
})
export class Funds extends Link {
  @Property(flowType, 'How firmly the money is given') flowType!: string;
  @Property(money(), 'Sum as stated; unknown where no source names one', { optional: true }) amount?: object;
  @Property(partialDate(), 'When it was given', { optional: true }) on?: string;
  @Property(share(), 'Part of the whole cost that it pays, 0 to 1', { optional: true }) share?: number;
}
