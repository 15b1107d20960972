// Intellectual property rights, from claim to expiry.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, partialDate, text } from '../../ontology/values/index.js';

export const rightType = choice('RightType', 'What sort of intellectual property it is (WIPO).', {
  COPYRIGHT: 'Right of authors in their works; it arises without registration',
  TRADEMARK: 'Sign that tells the goods of one firm from those of others',
  GEOGRAPHICAL_INDICATION: 'Sign that names the place which gives a product its quality or fame (TRIPS art. 22)',
  INDUSTRIAL_DESIGN: 'Look of a product',
  PATENT: 'Invention that is new, inventive and of use in industry',
  TRADITIONAL_KNOWLEDGE: 'Knowledge and expressions handed down in a community',
});

export const rightStatus = choice(
  'RightStatus',
  'Where a right stands; a REGISTERED one past its expiry counts as EXPIRED.',
  {
    CLAIMED: 'Said to exist, not filed',
    FILED: 'Applied for',
    REGISTERED: 'Granted and entered in the register',
    EXPIRED: 'Run out',
    REFUSED: 'Refused by the office',
    REVOKED: 'Taken away after registration',
  },
);

@NodeKind('ipr', 'A copyright, trademark, geographical indication, design, patent or traditional knowledge.', {
  unique: [['office', 'registrationNo']],
})
export class IprRight extends Entity {
  @Property(rightType, 'What sort of intellectual property it is') rightType!: string;
  @Property(rightStatus, 'Where it stands') status!: string;
  @Property(text({ max: 60, example: '50100004' }), 'Number in the register of the office', { optional: true })
  registrationNo?: string;
  @Property(text({ example: 'Department of Intellectual Property, Thailand' }), 'Office that registers it', {
    optional: true,
  })
  office?: string;
  @Property(partialDate(), 'When it was applied for', { optional: true }) filedOn?: string;
  @Property(partialDate(), 'When it was registered', { optional: true, notBefore: 'filedOn' }) registeredOn?: string;
  @Property(partialDate(), 'Last day of protection', { optional: true, notBefore: 'registeredOn' }) expiresOn?: string;
}
