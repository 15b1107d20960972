// Whose money a fund or aid programme gives.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Country } from '../places/country.js';
import { CountryGroup } from '../places/country-group.js';
import { Funder } from './funder.js';

@Relationship('A country or group stands behind a funder with its money.', {
  ends: [{ from: [Funder], to: [Country, CountryGroup] }],
  forward: { as: 'backers', description: 'Countries and groups whose money it gives' },
  backward: { as: 'backedFunders', description: 'Funders that give its money' },
})
export class BackedBy extends Link {}
