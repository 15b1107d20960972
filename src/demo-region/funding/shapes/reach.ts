// A fund that reaches places only in roundabout ways: through a programme, a group, a site, and not by a venue or what has not begun.
import { countryId } from '../../places/countries.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';

/** On 2026-06-30 the lone fund reaches a corridor's countries, one province, one site and one product; in 2027 Myanmar as well. */
export function addReach(region: Region, fund: string, corridor: string): void {
  const project = (slug: string, name: string, startOn: string): string =>
    region.node('Project', slug, {
      name,
      projectType: 'PROJECT',
      status: startOn > '2026' ? 'PIPELINE' : 'IMPLEMENTATION',
      startOn,
    });
  const programme = region.node('Project', 'reach-programme', {
    name: 'Roundabout Programme',
    projectType: 'PROGRAMME',
    status: 'IMPLEMENTATION',
    startOn: '2024-01',
  });
  const begun = project('reach-begun', 'Roundabout project', '2024-03');
  const later = project('reach-later', 'Roundabout project to come', '2027-03');
  for (const part of [begun, later]) region.link('PART_OF_PROJECT', part, programme);
  region.link('FUNDS', fund, programme, {
    flowType: 'COMMITMENT',
    on: '2024-01-10',
    amount: { amount: '400000', currency: 'USD' },
  });
  region.link('COVERS', begun, corridor);
  region.link('COVERS', begun, 'prov:la-lp');
  region.link('COVERS', begun, 'whs:luang-prabang');
  region.link('TARGETS', begun, productOf('silk').id);
  region.link('COVERS', later, countryId('mm'));
  const event = region.node('Event', 'reach-venue-only', {
    name: 'Roundabout meeting',
    eventType: 'CONFERENCE',
    startOn: '2025-02-03',
    endOn: '2025-02-04',
  });
  region.link('FUNDS', fund, event, {
    flowType: 'EXPENDITURE',
    on: '2025-02',
    amount: { amount: '12000', currency: 'USD' },
  });
  region.link('HELD_AT', event, 'plc:bagan');
}
