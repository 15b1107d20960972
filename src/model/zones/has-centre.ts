// The one-stop service centres of zones.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { OneStopCentre } from './one-stop-centre.js';
import { Zone } from './zone.js';

@Relationship('A zone has a one-stop service centre.', {
  ends: [{ from: [Zone], to: [OneStopCentre], fromOne: true }],
  forward: { as: 'oneStopCentres', description: 'Its one-stop service centres' },
  backward: { as: 'centreOf', description: 'The zone that the centre serves' },
})
export class HasCentre extends Link {}
