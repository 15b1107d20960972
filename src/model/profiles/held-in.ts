// Where a profile is kept.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { BusinessProfile } from './business-profile.js';
import { InfoSystem } from './info-system.js';

@Relationship('A business profile is kept in an information system.', {
  ends: [{ from: [BusinessProfile], to: [InfoSystem], toOne: true, required: 'from' }],
  forward: { as: 'heldIn', description: 'The information system that keeps the profile' },
  backward: { as: 'heldProfiles', description: 'Business profiles that the system keeps' },
})
export class HeldIn extends Link {}
