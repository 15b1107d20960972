// Export consortia: firms that promote or sell their goods abroad together and stay independent.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, partialDate, text } from '../../ontology/values/index.js';
import { actorStatus } from '../vocabularies/actor-status.js';
import { Actor } from './actor.js';

const consortiumType = choice('ConsortiumType', 'What members do together (UNIDO guide to export consortia).', {
  PROMOTIONAL: 'They promote their goods together and sell each for itself',
  SALES: 'They sell through the consortium',
  MULTI_SECTOR: 'Members of several branches offer complementary goods',
  UNKNOWN: 'Not known',
});

@NodeKind(
  'con',
  'A voluntary alliance of firms that promotes or sells the goods of its members abroad; members stay independent.',
  { plural: 'consortia', implements: [Actor] },
)
export class Consortium extends Entity {
  @Property(consortiumType, 'What members do together') consortiumType!: string;
  @Property(partialDate(), 'When it was formed', { optional: true }) formedOn?: string;
  @Property(partialDate(), 'When it was dissolved', { optional: true, notBefore: 'formedOn' }) dissolvedOn?: string;
  @Property(text({ example: 'association' }), 'Legal form in the words of its country', { optional: true })
  legalForm?: string;
  @Property(actorStatus, 'Whether it exists and works') status!: string;
}
