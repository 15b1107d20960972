// Where the data of a campaign go.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { InfoSystem } from '../profiles/info-system.js';
import { Campaign } from './campaign.js';

@Relationship('A campaign collects data for an information system.', {
  ends: [{ from: [Campaign], to: [InfoSystem], toOne: true }],
  forward: { as: 'feeds', description: 'The information system that the data are for' },
  backward: { as: 'fedBy', description: 'Campaigns that collect data for the system' },
})
export class Feeds extends Link {}
