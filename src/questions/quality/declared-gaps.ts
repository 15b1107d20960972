// Numbers that are said, against what is known.
import { model } from '../../model/index.js';
import { qualityCheck } from './quality-check.js';

/** What a unit in braces counts: nodes of the kind that it names, those known under another word, or heads. */
const counted = {
  ...Object.fromEntries(model.kinds.map(({ name, field }) => [`{${field}}`, { kind: name }])),
  '{firm}': { kind: 'Enterprise' },
  '{participant}': { heads: true },
  '{site}': { kind: 'HeritageSite' },
  '{training}': { kind: 'Event', types: ['TRAINING', 'TRAINING_CUM_WORKSHOP'] },
};

export const declaredGaps = qualityCheck({
  name: 'declaredGaps',
  severity: 'INFO',
  constants: { counted },
  description:
    'Declared counts that differ from what is on record: members, participants by headcount (of one group or of all), places covered also through groups, events, clusters. A unit such as `{province}` says what is counted. Members are never invented to match a count.',
});
