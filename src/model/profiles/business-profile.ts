// Reviewed descriptions of firms in a business database, one record a version.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, flag, integer, partialDate } from '../../ontology/values/index.js';
import { profileContent } from '../vocabularies/profile-content.js';

export const profileState = choice(
  'ProfileState',
  'Where a profile stands: DRAFT, SUBMITTED, IN_REVIEW, PUBLISHED, ARCHIVED in this order, unless it is returned, rejected or withdrawn.',
  {
    DRAFT: 'Being written; next SUBMITTED or WITHDRAWN',
    SUBMITTED: 'Handed in; next IN_REVIEW or WITHDRAWN',
    IN_REVIEW: 'With a reviewer; next PUBLISHED, CHANGES_REQUESTED, REJECTED or WITHDRAWN',
    CHANGES_REQUESTED: 'Returned to its writer; next SUBMITTED or WITHDRAWN',
    PUBLISHED: 'Reviewed and in use; next ARCHIVED',
    ARCHIVED: 'Kept, replaced by a later version',
    REJECTED: 'Refused by a reviewer',
    WITHDRAWN: 'Taken back before publication',
  },
);

@NodeKind('bpr', 'A version of the description of an enterprise in a business database.', {
  namedAfter: ['ProfileOf', 'version'],
  onePer: [{ of: ['ProfileOf', 'HeldIn', 'version'] }, { of: ['ProfileOf', 'HeldIn'], where: { state: 'PUBLISHED' } }],
})
export class BusinessProfile extends Entity {
  @Property(integer({ min: 1 }), 'Number of the version, the first is 1') version!: number;
  @Property(profileState, 'Where it stands') state!: string;
  @Property(partialDate(), 'When it was handed in', { optional: true }) submittedOn?: string;
  @Property(partialDate(), 'When it was published', { optional: true, notBefore: 'submittedOn' }) publishedOn?: string;
  @Property(profileContent, 'What the enterprise says of itself') content!: object;
  @Property(flag(), 'The enterprise agrees to publication') consent!: boolean;
}
