// Records that nothing is joined to.
import { qualityCheck } from './quality-check.js';

export const orphanNodes = qualityCheck({
  name: 'orphanNodes',
  severity: 'WARNING',
  description:
    'Nodes without any relationship. Countries, groups of them, classes, topics and sources may stand alone, as code lists do; so may what was merged or retired.',
});
