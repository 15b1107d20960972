// Members who join over the years, and some who leave, with the reason that is given.
import type { Draws } from '../draws.js';
import type { Region } from '../region.js';

const leaveReasons = [
  'Could not pay the fee',
  'Found buyers of its own',
  'Moved to another trade',
  'Disagreed on common prices',
  'Closed its workshop',
] as const;

/** Joins a member to a group; one in six has left by the day of the shapes, some of them have come back as observers. */
export function join(
  region: Region,
  draws: Draws,
  member: string,
  group: string,
  role: 'LEADER' | 'MEMBER' | 'OBSERVER',
  since: number,
): void {
  const month = String(draws.between(1, 12)).padStart(2, '0');
  const joined = `${Math.max(since, draws.between(2016, 2023))}-${month}`;
  if (role === 'LEADER' || !draws.percent(16))
    return region.link('MEMBER_OF', member, group, { role, validFrom: joined });
  const left = `${draws.between(2024, 2025)}-${String(draws.between(1, 12)).padStart(2, '0')}`;
  const leaveReason = draws.pick(leaveReasons);
  region.link('MEMBER_OF', member, group, { role, validFrom: joined, validTo: left, leaveReason });
  if (left < '2025-06' && draws.percent(20))
    region.link('MEMBER_OF', member, group, { role: 'OBSERVER', validFrom: '2026-01' });
}
