// Where something lies; the country of a thing is found by following this outwards.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { HeritageSite } from '../heritage/heritage-site.js';
import { OneStopCentre } from '../zones/one-stop-centre.js';
import { Zone } from '../zones/zone.js';
import { Country } from './country.js';
import { Place } from './place.js';
import { Province } from './province.js';

@Relationship('Something lies in a place, province or country; only zones and clusters may lie in several at once.', {
  ends: [
    { from: [Cluster, Zone], to: [Country, Place, Province] },
    {
      from: [Consortium, Enterprise, HeritageSite, OneStopCentre, Organisation, Place],
      to: [Country, Place, Province],
      toOne: true,
    },
    { from: [Province], to: [Country], toOne: true },
  ],
  forward: { as: 'locations', description: 'The place, province or country that it lies in' },
  backward: { as: 'located', description: 'What lies directly in it' },
  lendsPosition: true,
  acyclic: true,
})
export class LocatedIn extends Link {}
