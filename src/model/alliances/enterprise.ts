// Firms of every size, registered or not.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, flag, integer, partialDate, share, text } from '../../ontology/values/index.js';
import { Actor } from './actor.js';

const sizeClass = choice('SizeClass', 'Size of an enterprise under a national rule.', {
  MICRO: 'Micro enterprise',
  SMALL: 'Small enterprise',
  MEDIUM: 'Medium enterprise',
  LARGE: 'Large enterprise',
});

const enterpriseStatus = choice('EnterpriseStatus', 'Whether an enterprise is in business.', {
  ACTIVE: 'In business',
  DORMANT: 'In existence without business',
  CLOSED: 'Out of business',
});

@NodeKind('ent', 'A firm, cooperative or unregistered producer that does business.', { implements: [Actor] })
export class Enterprise extends Entity {
  @Property(sizeClass, 'Size; thresholds are national, so the rule stands beside it', { optional: true })
  sizeClass?: string;
  @Property(text({ example: 'Law on Support for SMEs 04/2017/QH14' }), 'Law or rule by which the size was told', {
    optional: true,
  })
  sizeRule?: string;
  @Property(text({ example: 'limited company' }), 'Legal form in the words of its country', { optional: true })
  legalForm?: string;
  @Property(partialDate(), 'When it was founded', { optional: true }) foundedOn?: string;
  @Property(integer({ min: 0 }), 'Number of people employed', { optional: true }) employees?: number;
  @Property(share(), 'Share of women among the employed, 0 to 1', { optional: true }) femaleShare?: number;
  @Property(flag(), 'Works without registration', { optional: true }) informal?: boolean;
  @Property(enterpriseStatus, 'Whether it is in business') status!: string;
}
