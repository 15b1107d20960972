// The themes that bring needs and offers together.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Event } from '../funding/event.js';
import { Activity } from '../planning/activity.js';
import { Study } from '../policy/study.js';
import { Finding } from './finding.js';
import { Topic } from './topic.js';
import { TrainingModule } from './training-module.js';

@Relationship('A finding, module, activity, event or study is about a topic.', {
  ends: [{ from: [Activity, Event, Finding, Study, TrainingModule], to: [Topic] }],
  forward: { as: 'topics', description: 'Topics that it is about' },
  backward: { as: 'treatedBy', description: 'Findings, modules, activities, events and studies about the topic' },
})
export class About extends Link {}
