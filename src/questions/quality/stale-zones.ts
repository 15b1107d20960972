// Zones of which nobody has reported for long.
import { qualityCheck } from './quality-check.js';

export const staleZones = qualityCheck({
  name: 'staleZones',
  severity: 'WARNING',
  description:
    'Zones, neither planned nor closed, whose last accepted report was handed in more than 365 days before the day asked for, or that never had one.',
});
