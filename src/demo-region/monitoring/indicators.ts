// Indicators that go up or down, with measurements year by year; some overshoot, some have none, one cannot be told.
import type { Group } from '../alliances/group.js';
import type { Project } from '../funding/projects.js';
import type { Region } from '../region.js';

const measures = [
  { measure: 'firms with a published profile', unit: '{firm}', direction: 'UP', baseline: 4, target: 40 },
  { measure: 'share of women among the employed', unit: '%', direction: 'UP', baseline: 35, target: 50 },
  { measure: 'days from order to delivery', unit: 'd', direction: 'DOWN', baseline: 60, target: 25 },
  { measure: 'waste of material', unit: '%', direction: 'DOWN', baseline: 22, target: 8 },
] as const;

function measure(
  region: Region,
  slug: string,
  of: string,
  props: { measure: string; unit: string; value: number; period: string },
  basis: string,
): void {
  const id = region.node('Measurement', slug, { ...props, basis });
  region.link('MEASURES', id, of);
}

/** One indicator for each project: the fourth has no measurement yet, the fifth has passed its target. */
export function addIndicators(region: Region, projects: readonly Project[], clusters: readonly Group[]): void {
  const draws = region.draws('indicators');
  projects.forEach(({ id: project, slug, name }, index) => {
    const { baseline, target, ...said } = measures[index % measures.length] as (typeof measures)[number];
    const indicator = region.node('Indicator', slug, {
      name: `${name}: ${said.measure}`,
      ...said,
      baseline,
      baselineOn: '2022',
      target,
      targetOn: '2027',
    });
    region.link('TRACKS', indicator, project);
    if (index % 5 === 3) return;
    for (const year of [2023, 2024, 2025]) {
      const way = index % 5 === 4 ? 130 : draws.between(15, 30) * (year - 2022);
      const value = Math.round(baseline * 100 + (target - baseline) * way) / 100;
      measure(
        region,
        `${slug}-${year}`,
        indicator,
        { measure: said.measure, unit: said.unit, value, period: String(year) },
        draws.pick(['COUNTED', 'SURVEYED']),
      );
    }
  });
  for (const { id, members } of clusters) {
    const slug = `members-of-${id.slice('clu:demo-'.length)}`;
    const value = members.length + draws.between(0, 4);
    measure(region, slug, id, { measure: 'member firms', unit: '{firm}', value, period: '2025' }, 'DECLARED');
  }
}

/** Two indicators at the edges: the target is the baseline, so that no progress can be told; and half of the way down. */
export function addEdgeIndicators(region: Region, project: string): void {
  const indicator = (slug: string, baseline: number, target: number, direction: string): string => {
    const id = region.node('Indicator', slug, {
      name: `Edge: ${slug.replaceAll('-', ' ')}`,
      measure: 'breakage',
      unit: '%',
      baseline,
      target,
      direction,
    });
    region.link('TRACKS', id, project);
    return id;
  };
  const still = indicator('target-is-baseline', 10, 10, 'UP');
  const half = indicator('half-way-down', 20, 10, 'DOWN');
  for (const [slug, of, value] of [
    ['target-is-baseline', still, 12],
    ['half-way-down', half, 15],
  ] as const) {
    measure(region, slug, of, { measure: 'breakage', unit: '%', value, period: '2026-03' }, 'COUNTED');
  }
}
