// Units of quantities in the Unified Code for Units of Measure (UCUM); things that are counted stand in braces.
import { text } from '../../ontology/values/index.js';

export const unit = text({ max: 40, example: '{province}' });
