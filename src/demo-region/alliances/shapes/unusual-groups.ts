// Groups at the edges: in three countries, with all sorts of members, with none, with members who come and go.
import { daysAgo } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';
import { addOrganisation } from '../organisation.js';

function addCluster(region: Region, slug: string, name: string, product: string, provinces: readonly string[]): string {
  const { id: productId, sector, industries } = productOf(product);
  const id = region.node('Cluster', slug, { name, clusterStage: 'GROWING', isDistrict: false });
  for (const province of provinces) region.link('LOCATED_IN', id, province);
  region.link('DEALS_IN', id, productId);
  region.link('IN_SECTOR', id, sector);
  for (const industry of industries) region.link('CLASSIFIED_AS', id, industry, { basis: 'ACTIVITY' });
  return id;
}

const member = (region: Region, id: string, group: string, props: Record<string, string> = {}): void =>
  region.link('MEMBER_OF', id, group, { role: 'MEMBER', validFrom: '2020', ...props });

/** One cluster, three countries, a firm in each. */
function addThreeRivers(region: Region): void {
  const provinces = ['prov:la-lp', 'prov:th-40', 'prov:vn-22'];
  const cluster = addCluster(region, 'three-rivers', 'Three Rivers silk cluster', 'silk', provinces);
  for (const province of provinces) {
    const code = province.slice('prov:'.length);
    const firm = addNamedFirm(
      region,
      `three-rivers-${code}`,
      `Three Rivers Silk Weavers ${code.slice(0, 2).toUpperCase()}`,
      {
        product: productOf('silk'),
        stage: 'PROCESSING',
        province: provinceOf(province),
      },
    );
    member(region, firm.id, cluster);
  }
}

/** A firm and one body of each other sort. */
function addAllActors(region: Region): void {
  const province = 'prov:th-14';
  const cluster = addCluster(region, 'all-actors', 'Five Hands ceramics cluster', 'ceramics', [province]);
  const firm = addNamedFirm(region, 'all-actors-kiln', 'Five Hands Kiln', {
    product: productOf('ceramics'),
    stage: 'PROCESSING',
    province: provinceOf(province),
  });
  const bodies = ['RESEARCH_CENTRE', 'UNIVERSITY', 'LOCAL_GOVERNMENT', 'CHAMBER_OR_ASSOCIATION'].map((orgType) => {
    const words = orgType.toLowerCase().replaceAll('_', ' ');
    return addOrganisation(region, `all-actors-${words.replaceAll(' ', '-')}`, {
      name: `Five Hands ${words}`,
      orgType,
      province,
    });
  });
  for (const { id } of [firm, ...bodies]) member(region, id, cluster);
}

/** Ten members: five stay, three leave one after the other, one leaves and comes back, one leaves on the day itself. */
function addComingAndGoing(region: Region): void {
  const province = 'prov:kh-7';
  const cluster = addCluster(region, 'coming-and-going', 'Coming and Going rattan cluster', 'rattan', [province]);
  const stays: readonly (readonly Record<string, string>[])[] = [
    ...Array.from({ length: 5 }, () => [{}]),
    [{ validTo: '2023-12-31', leaveReason: 'Closed its workshop' }],
    [{ validTo: '2024-12-31', leaveReason: 'Moved to another trade' }],
    [{ validTo: '2025-12-31', leaveReason: 'Could not pay the fee' }],
    [{ validTo: '2022-06-30', leaveReason: 'Found buyers of its own' }, { validFrom: '2025-01-01' }],
    [{ validTo: daysAgo(0), leaveReason: 'Disagreed on common prices' }],
  ];
  stays.forEach((periods, index) => {
    const firm = addNamedFirm(region, `coming-and-going-${index + 1}`, `Coming and Going Rattan ${index + 1}`, {
      product: productOf('rattan'),
      stage: 'PRODUCTION',
      province: provinceOf(province),
    });
    for (const period of periods) member(region, firm.id, cluster, period);
  });
  region.node('Measurement', 'coming-and-going-declared', {
    measure: 'member firms',
    value: 14,
    unit: '{firm}',
    period: '2026',
    basis: 'DECLARED',
  });
  region.link('MEASURES', 'mea:demo-coming-and-going-declared', cluster);
}

export function addUnusualGroups(region: Region): void {
  addThreeRivers(region);
  addAllActors(region);
  addComingAndGoing(region);
  addCluster(region, 'without-members', 'Planned lacquer cluster', 'handicrafts', ['prov:mm-04']);
}
