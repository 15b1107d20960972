// Everything that is checked across the records of a bundle before any of it is written.
import type { Model } from '../ontology/model.js';
import { nothingAround, type Bundle } from './bundle.js';
import { checkCardinality } from './check-cardinality.js';
import { checkCycles } from './check-cycles.js';
import { checkIdentity } from './check-identity.js';
import { checkOnePerKind } from './check-one-per.js';
import { checkOrder } from './check-order.js';
import { checkReferences } from './check-references.js';
import { Neighbours } from './neighbours.js';
import type { InputProblem } from './problem.js';

/** Records of other sets of data, `around`, are there to be referred to and to collide with; what is wrong is told of the bundle alone. */
export function checkBundle(bundle: Bundle, model: Model, around: Bundle = nothingAround): InputProblem[] {
  const neighbours = new Neighbours(bundle, around);
  return [
    ...checkIdentity(bundle, around),
    ...checkReferences(bundle, model, around),
    ...checkOrder(bundle),
    ...checkCardinality(bundle, model, neighbours, around),
    ...checkOnePerKind(bundle, neighbours, around),
    ...checkCycles(bundle, around),
  ];
}
