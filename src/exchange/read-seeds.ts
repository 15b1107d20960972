// From the files of a data set to a bundle without a fault, or to the list of all that is wrong.
import type { Model } from '../ontology/model.js';
import { nothingAround, type Bundle } from './bundle.js';
import { checkBundle } from './check-bundle.js';
import { projectFacts } from './facts/projected-records.js';
import { InputError, type InputProblem } from './problem.js';
import { withAreas } from './read-areas.js';
import { readCsv, type Read } from './read-csv.js';
import type { SeedFile } from './seed-files.js';

type LookAround = (bundle: Bundle) => Promise<Bundle>;

const hasAreas = ({ path }: SeedFile): boolean => path.endsWith('.geojson');

/** The tables with what the areas beside them add. */
export function readFiles(files: readonly SeedFile[], model: Model): Read {
  const tables = files.filter((file) => !hasAreas(file));
  return withAreas(readCsv(tables, model), files.filter(hasAreas), model);
}

/** Every problem of what was read, in the order of files and lines. */
function problemsOf({ bundle, problems }: Read, model: Model, around: Bundle): InputProblem[] {
  const projected = projectFacts(bundle, model, around);
  const found = [...problems, ...projected.problems, ...checkBundle(projected.bundle, model, around)];
  return found.sort((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
}

/** The bundle in files that refer to no other set, and every problem. */
export function readSeeds(files: readonly SeedFile[], model: Model): { bundle: Bundle; problems: InputProblem[] } {
  const read = readFiles(files, model);
  return { bundle: read.bundle, problems: problemsOf(read, model, nothingAround) };
}

/** The bundle in the files with what lies around it; throws an `InputError` that names every problem. */
export const readSeedsOrThrow = (
  files: readonly SeedFile[],
  model: Model,
  lookAround: LookAround,
): Promise<{ bundle: Bundle; around: Bundle }> => soundOrThrow(readFiles(files, model), model, lookAround);

/** The same for what was read already. */
export async function soundOrThrow(
  read: Read,
  model: Model,
  lookAround: LookAround,
): Promise<{ bundle: Bundle; around: Bundle }> {
  const around = await lookAround(read.bundle);
  const problems = problemsOf(read, model, around);
  if (problems.length > 0) throw new InputError(problems);
  return { bundle: read.bundle, around };
}
