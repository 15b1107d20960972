// Contacts with possible buyers, before anything is sold.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, partialDate } from '../../ontology/values/index.js';
import { Consortium } from '../alliances/consortium.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';

const contactType = choice('ContactType', 'How far a contact with a possible buyer has gone.', {
  INQUIRY: 'A question or request for an offer',
  SAMPLE: 'Samples were sent',
  TRIAL_ORDER: 'A first order on trial',
  MOU: 'A memorandum of understanding was signed',
});

@Relationship('A consortium or enterprise is in contact with a possible buyer.', {
  ends: [{ from: [Consortium, Enterprise], to: [Enterprise, Organisation] }],
  forward: { as: 'negotiatingBuyers', description: 'Possible buyers that it is in contact with' },
  backward: { as: 'negotiatingSellers', description: 'Consortia and enterprises that seek to sell to it' },
  key: ['contactType', 'on'],
  proves: { role: 'Buyer', at: 'to' },
})
export class NegotiatesWith extends Link {
  @Property(contactType, 'How far the contact has gone') contactType!: string;
  @Property(partialDate(), 'When it took place') on!: string;
}
