// Where a trade figure comes from: the exporter, its partners, or an estimate.
import { choice } from '../../ontology/values/index.js';

export const tradeBasis = choice('TradeBasis', 'Where a trade figure comes from.', {
  REPORTED: 'The exporter reports it',
  MIRROR: 'Its partners report it as imports',
  ESTIMATED: 'It was estimated',
});
