// Whom a profile describes.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Enterprise } from '../alliances/enterprise.js';
import { BusinessProfile } from './business-profile.js';

@Relationship('A business profile describes an enterprise.', {
  ends: [{ from: [BusinessProfile], to: [Enterprise], toOne: true, required: 'from' }],
  forward: { as: 'profileOf', description: 'The enterprise that the profile describes' },
  backward: { as: 'businessProfiles', description: 'Profiles that describe the enterprise, one a version' },
})
export class ProfileOf extends Link {}
