// Records that nobody states.
import { qualityCheck } from './quality-check.js';

export const missingProvenance = qualityCheck({
  name: 'missingProvenance',
  severity: 'ERROR',
  description:
    'Nodes and relationships without a source, neither on the record nor through a fact, and those whose source is not in the graph.',
});
