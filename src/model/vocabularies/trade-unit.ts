// The unit of a trade figure: a currency, or an index that only compares.
import { code } from '../../ontology/values/index.js';

export const tradeUnit = code(/^(?:[A-Z]{3}|RELATIVE)$/, 'USD');
