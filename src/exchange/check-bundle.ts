// Everything that is checked across the records of a bundle before any of it is written.
import type { Model } from '../ontology/model.js';
import type { Bundle } from './bundle.js';
import { checkCardinality } from './check-cardinality.js';
import { checkCycles } from './check-cycles.js';
import { checkIdentity } from './check-identity.js';
import { checkOnePerKind } from './check-one-per.js';
import { checkOrder } from './check-order.js';
import { checkReferences } from './check-references.js';
import { Neighbours } from './neighbours.js';
import type { InputProblem } from './problem.js';

export function checkBundle(bundle: Bundle, model: Model): InputProblem[] {
  const neighbours = new Neighbours(bundle);
  return [
    ...checkIdentity(bundle),
    ...checkReferences(bundle, model),
    ...checkOrder(bundle),
    ...checkCardinality(bundle, model, neighbours),
    ...checkOnePerKind(bundle, neighbours),
    ...checkCycles(bundle),
  ];
}
