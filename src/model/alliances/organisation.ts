// Bodies around the firms: authorities, chambers, institutes, agencies.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, code } from '../../ontology/values/index.js';
import { actorStatus } from '../vocabularies/actor-status.js';
import { Actor } from './actor.js';

const organisationType = choice(
  'OrgType',
  'What sort of body it is; numbers are codes of the IATI list OrganisationType.',
  {
    GOVERNMENT: 'Ministry or other part of a national government (10)',
    LOCAL_GOVERNMENT: 'Authority of a province, city or district (11)',
    PUBLIC_AGENCY: 'Other public body (15)',
    NGO: 'Non-governmental organisation (21 to 24)',
    MULTILATERAL: 'Multilateral organisation (40)',
    FOUNDATION: 'Foundation (60)',
    CHAMBER_OR_ASSOCIATION: 'Chamber of commerce or association of firms (90)',
    RESEARCH_CENTRE: 'Research institute (80)',
    UNIVERSITY: 'University (80)',
    TRAINING_INSTITUTE: 'Training institute (80)',
    INTERGOVERNMENTAL: 'Organisation founded by governments (40)',
    STATE_OWNED: 'State-owned body (15)',
    CREATIVE_HUB: 'Hub of the creative industries (90)',
    OTHER: 'Any other (90)',
  },
);

@NodeKind('org', 'A body that governs, serves, studies or represents firms, and is no firm itself.', {
  implements: [Actor],
})
export class Organisation extends Entity {
  @Property(organisationType, 'What sort of body it is') orgType!: string;
  @Property(code(/^[A-Z][A-Za-z0-9&-]{0,19}$/, 'UNIDO'), 'Acronym in common use', { optional: true, lookup: true })
  acronym?: string;
  @Property(actorStatus, 'Whether it exists and works') status!: string;
}
