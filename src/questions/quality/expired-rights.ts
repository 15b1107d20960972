// Rights that outlive their term.
import { AsOf } from '../as-of.js';
import { qualityCheck } from './quality-check.js';

export const expiredRights = qualityCheck({
  name: 'expiredRights',
  severity: 'ERROR',
  shares: [AsOf],
  description: 'Rights shown as registered although their last day of protection is past on the day asked for.',
});
