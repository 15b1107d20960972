// Databases and portals that serve firms, investors and authorities.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, integer, list } from '../../ontology/values/index.js';

const systemType = choice('SystemType', 'What sort of information system it is.', {
  BUSINESS_DATABASE: 'Database of business profiles',
  ZONE_SYSTEM: 'Online system of data on economic zones',
  PORTAL: 'Portal that leads to other services',
});

const systemService = choice('SystemService', 'What an information system does for its users.', {
  DIRECTORY: 'Lists firms, zones or bodies',
  SEARCH: 'Finds by criteria',
  GUIDANCE: 'Explains procedures and rules',
  MATCHMAKING: 'Brings buyers and sellers together',
  STATISTICS: 'Shows figures',
  ALERTS: 'Tells of changes',
  SUBMISSION: 'Takes in data and applications',
});

@NodeKind('sys', 'A database, zone system or portal that offers information; useful only while it is up to date.')
export class InfoSystem extends Entity {
  @Property(systemType, 'What sort of system it is') systemType!: string;
  @Property(list(systemService), 'What it does for its users; empty where that is not known', { default: [] })
  services!: string[];
  @Property(integer({ min: 1 }), 'Days after which its data count as no longer fresh', { default: 180 })
  freshnessDays!: number;
}
