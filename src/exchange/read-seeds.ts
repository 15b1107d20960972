// From the files of a seeds directory to a bundle without a fault, or to the list of all that is wrong.
import type { Model } from '../ontology/model.js';
import type { Bundle } from './bundle.js';
import { checkBundle } from './check-bundle.js';
import { projectFacts } from './facts/project.js';
import { InputError, type InputProblem } from './problem.js';
import { readCsv } from './read-csv.js';
import type { SeedFile } from './seed-files.js';

/** The bundle in the files, and every problem in the order of files and lines. */
export function readSeeds(files: readonly SeedFile[], model: Model): { bundle: Bundle; problems: InputProblem[] } {
  const { bundle, problems } = readCsv(files, model);
  const projected = projectFacts(bundle, model);
  const found = [...problems, ...projected.problems, ...checkBundle(projected.bundle, model)];
  found.sort((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
  return { bundle, problems: found };
}

/** The bundle in the files; throws an `InputError` that names every problem. */
export function readSeedsOrThrow(files: readonly SeedFile[], model: Model): Bundle {
  const { bundle, problems } = readSeeds(files, model);
  if (problems.length > 0) throw new InputError(problems);
  return bundle;
}
