// Invented sources of money.
import type { Region } from '../region.js';

const funders = [
  ['river-trust', 'River and Loom Trust', 'PRIVATE'],
  ['otter-fund', 'Otter Fund for Small Trades', 'REGIONAL_FUND'],
  ['heron-foundation', 'Heron Cloud Foundation', 'PRIVATE'],
  ['lantern-programme', 'Lantern Aid Programme', 'BILATERAL_PROGRAMME'],
  ['banyan-bank', 'Banyan Otter Development Fund', 'MULTILATERAL'],
  ['cloud-facility', 'Cloud Otter Facility', 'REGIONAL_FUND'],
  ['firefly-grants', 'Firefly Turtle Grants', 'PRIVATE'],
  ['alone', 'Lone Stone Heron Fund', 'PRIVATE'],
] as const;

/** Their ids, in this order; the last one shares no project with any other. */
export function addFunders(region: Region, corridor: string): string[] {
  const ids = funders.map(([slug, name, funderType]) =>
    region.node('Funder', slug, { name, funderType, status: 'ACTIVE' }),
  );
  const former = region.node('Funder', 'otter-basket', {
    name: 'Otter Basket Fund',
    funderType: 'REGIONAL_FUND',
    status: 'DISSOLVED',
  });
  const [, otter, , , , cloud] = ids;
  if (otter && cloud) {
    region.link('SUCCEEDED_BY', former, otter, { changeType: 'RENAMED', effectiveOn: '2021-01-01' });
    region.link('BACKED_BY', otter, corridor, { validFrom: '2021' });
    region.link('BACKED_BY', cloud, corridor);
  }
  return ids;
}
