// Everything that is checked across records before any of them is written.
import type { Model } from '../ontology/model.js';
import { nothingAround, type Bundle } from './bundle.js';
import { checkCardinality } from './check-cardinality.js';
import { checkCycles } from './check-cycles.js';
import { checkIdentity } from './check-identity.js';
import { checkOnePerKind } from './check-one-per.js';
import { checkOrder } from './check-order.js';
import { checkReferences } from './check-references.js';
import type { InputProblem } from './problem.js';
import { MemoryRecords } from './records/memory-records.js';
import { Surrounded } from './records/records.js';

/** Records of other sets are there to be referred to and to collide with; what is wrong is told of their own alone. */
export function* checkRecords(records: Surrounded, model: Model): Generator<InputProblem> {
  yield* checkIdentity(records);
  yield* checkReferences(records, model);
  yield* checkOrder(records.own);
  yield* checkCardinality(records, model);
  yield* checkOnePerKind(records);
  yield* checkCycles(records);
}

/** The same for a bundle in memory. */
export const checkBundle = (bundle: Bundle, model: Model, around: Bundle = nothingAround): InputProblem[] => [
  ...checkRecords(new Surrounded(new MemoryRecords(bundle), new MemoryRecords(around)), model),
];
