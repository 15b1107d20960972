// Rights that outlive their term.
import { qualityCheck } from './quality-check.js';

export const expiredRights = qualityCheck({
  name: 'expiredRights',
  severity: 'ERROR',
  description: 'Rights shown as registered although their last day of protection is past on the day asked for.',
});
