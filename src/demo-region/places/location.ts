// Where a node lies, and how that changed when provinces were merged.
import type { Draws } from '../draws.js';
import type { Region } from '../region.js';
import type { Province } from './provinces.js';

/** How the merger of its province is recorded for something that lies there. */
export type Carried = 'BY_RECORD' | 'BY_SUCCESSION';

/**
 * Locates a node in a province. Where the unit gave way to another, `BY_RECORD` ends the old location and begins a new
 * one; `BY_SUCCESSION` leaves it with the old unit, so that questions have to carry it to the successor.
 */
export function locateIn(region: Region, id: string, { id: province, later }: Province, carried: Carried): void {
  if (!later || carried === 'BY_SUCCESSION') return region.link('LOCATED_IN', id, province);
  region.link('LOCATED_IN', id, province, { validTo: later.until });
  region.link('LOCATED_IN', id, later.id, { validFrom: later.from });
}

/** A position within some twenty kilometres of the middle of a province, to four decimals. */
export function positionIn(draws: Draws, { longitude, latitude }: Province) {
  const near = (degrees: number): number => Math.round(degrees * 10_000 + draws.between(-1_800, 1_800)) / 10_000;
  return { longitude: near(longitude), latitude: near(latitude) };
}
