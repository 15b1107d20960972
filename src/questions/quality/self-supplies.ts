// Sales to oneself.
import { qualityCheck } from './quality-check.js';

export const selfSupplies = qualityCheck({
  name: 'selfSupplies',
  severity: 'WARNING',
  description: 'Actors that supply themselves. Measures of the network leave such sales out.',
});
