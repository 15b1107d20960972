// Assessments and research before, during and after a programme.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, partialDate, text } from '../../ontology/values/index.js';

const studyType = choice('StudyType', 'What a study is for.', {
  BASELINE: 'State before an intervention, the reference of later measures',
  ASSESSMENT: 'State of affairs, needs or potential',
  DIAGNOSTIC: 'What holds a cluster or sector back, and why (UNIDO cluster diagnosis)',
  POLICY_RESEARCH: 'Ground for a policy',
  EVALUATION: 'Worth and effects of what was done (OECD DAC criteria)',
});

const studyStatus = choice('StudyStatus', 'Where a study stands.', {
  PLANNED: 'Not yet begun',
  ONGOING: 'Under way',
  COMPLETED: 'Done',
});

@NodeKind('std', 'A baseline study, assessment, diagnosis, policy research or evaluation.', { plural: 'studies' })
export class Study extends Entity {
  @Property(studyType, 'What it is for') studyType!: string;
  @Property(partialDate(), 'When it began', { optional: true }) startOn?: string;
  @Property(partialDate(), 'When it ended', { optional: true, notBefore: 'startOn' }) endOn?: string;
  @Property(studyStatus, 'Where it stands') status!: string;
  @Property(text({ max: 1000 }), 'What it looks at: questions, places, groups', { optional: true }) scope?: string;
}
