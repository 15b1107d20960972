// Everything that is checked across the records of a bundle before any of it is written.
import type { Model } from '../ontology/model.js';
import type { Bundle } from './bundle.js';
import { checkCycles } from './check-cycles.js';
import { checkIdentity } from './check-identity.js';
import { checkReferences } from './check-references.js';
import { checkTime } from './check-time.js';
import type { InputProblem } from './problem.js';

export const checkBundle = (bundle: Bundle, model: Model): InputProblem[] => [
  ...checkIdentity(bundle),
  ...checkReferences(bundle, model),
  ...checkTime(bundle),
  ...checkCycles(bundle),
];
