// Where programmes and events are meant to have an effect.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { HeritageSite } from '../heritage/heritage-site.js';
import { Country } from '../places/country.js';
import { CountryGroup } from '../places/country-group.js';
import { Place } from '../places/place.js';
import { Province } from '../places/province.js';
import { Zone } from '../zones/zone.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship(
  'A programme, project or event is for a country, group, province, place, site or zone; a venue is not meant.',
  {
    ends: [{ from: [Event, Project], to: [Country, CountryGroup, HeritageSite, Place, Province, Zone] }],
    forward: { as: 'covers', description: 'Countries, groups, provinces, places, sites and zones that it is for' },
    backward: { as: 'coveredBy', description: 'Programmes, projects and events that are for it' },
  },
)
export class Covers extends Link {}
