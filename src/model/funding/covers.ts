// Where programmes, events, studies and campaigns are meant to have an effect.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { HeritageSite } from '../heritage/heritage-site.js';
import { Country } from '../places/country.js';
import { CountryGroup } from '../places/country-group.js';
import { Place } from '../places/place.js';
import { Province } from '../places/province.js';
import { Study } from '../policy/study.js';
import { Campaign } from '../reporting/campaign.js';
import { Zone } from '../zones/zone.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship(
  'A programme, project, event, study or campaign is for a country, group, province, place, site or zone; a venue is not meant.',
  {
    ends: [
      { from: [Campaign, Event, Project, Study], to: [Country, CountryGroup, HeritageSite, Place, Province, Zone] },
    ],
    forward: { as: 'covers', description: 'Countries, groups, provinces, places, sites and zones that it is for' },
    backward: { as: 'coveredBy', description: 'Programmes, projects, events, studies and campaigns that are for it' },
    acrossTime: true,
  },
)
export class Covers extends Link {}
