// Numbers that are said, against what is known.
import { model } from '../../model/index.js';
import { qualityCheck } from './quality-check.js';

export const declaredGaps = qualityCheck({
  name: 'declaredGaps',
  severity: 'INFO',
  constants: { kinds: Object.fromEntries(model.kinds.map(({ name, field }) => [`{${field}}`, name])) },
  description:
    'Declared counts that differ from the number of members, participants, firms or places on record. A unit such as `{province}` says which kind is counted. Members are never invented to match a count.',
});
