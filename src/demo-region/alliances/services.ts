// Business development services: who trains, advises, tests and finances whom, and who is served by nobody.
import type { Firm } from '../production/firm.js';
import type { Region } from '../region.js';
import type { Group } from './group.js';
import type { Organisation } from './organisation.js';

const serviceTypes = [
  'TRAINING',
  'CONSULTING',
  'MARKET_ACCESS',
  'DESIGN',
  'TESTING_CERTIFICATION',
  'TECHNOLOGY',
  'FINANCE_ACCESS',
  'INFORMATION',
  'LEGAL_IPR',
  'LOGISTICS',
] as const;

/** What bodies of each sort offer; other bodies offer nothing. */
const offers: Readonly<Record<string, readonly (typeof serviceTypes)[number][]>> = {
  NGO: ['TRAINING', 'DESIGN', 'MARKET_ACCESS'],
  TRAINING_INSTITUTE: ['TRAINING', 'TECHNOLOGY'],
  UNIVERSITY: ['TECHNOLOGY', 'CONSULTING', 'LEGAL_IPR'],
  RESEARCH_CENTRE: ['TESTING_CERTIFICATION', 'INFORMATION'],
  PUBLIC_AGENCY: ['FINANCE_ACCESS', 'INFORMATION', 'CONSULTING'],
  CREATIVE_HUB: ['DESIGN', 'MARKET_ACCESS'],
  STATE_OWNED: ['LOGISTICS'],
  OTHER: ['TESTING_CERTIFICATION'],
};

/** Every fifth cluster and every fourth consortium is left without any service. */
export function addServices(
  region: Region,
  organisations: readonly Organisation[],
  clusters: readonly Group[],
  consortia: readonly Group[],
  firms: readonly Firm[],
): void {
  const draws = region.draws('services');
  const groups = [
    ...clusters.filter((_, index) => index % 5 !== 4),
    ...consortia.filter((_, index) => index % 4 !== 3),
  ];
  for (const { id, orgType, country } of organisations) {
    for (const serviceType of offers[orgType] ?? []) {
      const near = <T extends { readonly country: string }>(all: readonly T[]): T[] =>
        all.filter((one) => one.country === country);
      const clients = [
        ...draws.some(near(groups), draws.between(1, 2)),
        ...draws.some(near(firms), draws.between(1, 4)),
      ];
      for (const client of clients) {
        const ended = draws.percent(15) ? { validTo: `${draws.between(2023, 2025)}-12` } : {};
        region.link('SERVES', id, client.id, { serviceType, validFrom: String(draws.between(2018, 2022)), ...ended });
      }
    }
  }
}
