// Firms that work in zones, and firms that built them.
import type { Firm } from '../production/firm.js';
import type { Region } from '../region.js';
import type { Zone } from './zone.js';

/** Only zones at work have firms; every firm works in one zone at most. */
export function addOperators(region: Region, zones: readonly Zone[], firms: readonly Firm[]): void {
  const draws = region.draws('operators');
  const left = draws.shuffled(
    firms.filter(({ stage, until }) => until === undefined && stage !== 'INPUT' && stage !== 'RETAIL'),
  );
  for (const { id, status, province } of zones) {
    if (status !== 'OPERATING' && status !== 'SUSPENDED') continue;
    const fitting = left.filter(({ country }) => country === province.country).slice(0, draws.between(2, 9));
    for (const firm of fitting) {
      left.splice(left.indexOf(firm), 1);
      region.link('OPERATES_IN', firm.id, id, { validFrom: String(Math.max(firm.since, draws.between(2016, 2022))) });
    }
    const [developer] = fitting;
    if (developer && draws.percent(30)) region.link('DEVELOPED_BY', id, developer.id);
  }
}
