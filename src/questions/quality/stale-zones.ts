// Zones of which nobody has reported for long.
import { agingDays } from '../../model/vocabularies/zone-freshness.js';
import { qualityCheck } from './quality-check.js';

export const staleZones = qualityCheck({
  name: 'staleZones',
  severity: 'WARNING',
  constants: { agingDays, includePlanned: false },
  description: `Zones, neither planned nor closed, whose last accepted report was handed in more than ${agingDays} days before the day asked for, or that never had one.`,
});
