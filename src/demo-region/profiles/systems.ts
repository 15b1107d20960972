// Invented systems that keep profiles and zone data, one of which took the place of another.
import type { Region } from '../region.js';

export interface Systems {
  readonly businessDatabase: string;
  readonly zoneSystem: string;
}

export function addSystems(region: Region, runBy: { readonly manager: string; readonly developer: string }): Systems {
  const businessDatabase = region.node('InfoSystem', 'market-ledger', {
    name: 'Market Ledger of the Silver Rivers',
    systemType: 'BUSINESS_DATABASE',
    services: ['DIRECTORY', 'SEARCH', 'MATCHMAKING'],
  });
  const former = region.node('InfoSystem', 'paper-ledger', {
    name: 'Paper Ledger',
    systemType: 'BUSINESS_DATABASE',
    services: ['DIRECTORY'],
  });
  const zoneSystem = region.node('InfoSystem', 'zone-mirror', {
    name: 'Zone Mirror',
    systemType: 'ZONE_SYSTEM',
    services: ['DIRECTORY', 'STATISTICS', 'SUBMISSION'],
    freshnessDays: 365,
  });
  region.link('SUCCEEDED_BY', former, businessDatabase, { changeType: 'UPGRADED', effectiveOn: '2022-01-01' });
  for (const system of [businessDatabase, zoneSystem]) {
    region.link('MANAGED_BY', system, runBy.manager, { validFrom: '2022' });
    region.link('DEVELOPED_BY', system, runBy.developer, { validFrom: '2021', validTo: '2023' });
  }
  return { businessDatabase, zoneSystem };
}
