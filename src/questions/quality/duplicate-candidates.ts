// Pairs of records that may stand for one thing.
import { model } from '../../model/index.js';
import { qualityCheck } from './quality-check.js';

/** Kinds that nobody names, and classes, which are called the same in each edition. */
const alike = [...model.kinds.filter(({ declaration }) => declaration.namedAfter).map(({ name }) => name), 'ClassCode'];

export const duplicateCandidates = qualityCheck({
  name: 'duplicateCandidates',
  severity: 'WARNING',
  constants: { alike },
  description:
    'Two nodes of one kind with the same name but for case, spaces and hyphens, unless they lie in different places, one came after the other, or a curator decided on them; and pairs that wait for that decision.',
});
