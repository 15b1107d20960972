// Zones that are fuller than they are large.
import { qualityCheck } from './quality-check.js';

export const areasOverTotal = qualityCheck({
  name: 'areasOverTotal',
  severity: 'ERROR',
  description: 'Zones whose area in use, in hectares, is larger than their total area.',
});
