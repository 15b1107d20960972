// Lines of a bundle that are there already, as records in memory, for sets that are made and not read from a file.
import type { Model } from '../../ontology/model.js';
import type { InputProblem } from '../problem.js';
import type { Read } from '../read-csv.js';
import { readLine } from './read-line.js';

/** `file` stands for the lines in problems, `today` is the day of record of facts that name none. */
export function readLines(model: Model, lines: Iterable<string>, file: string, today: string): Read {
  const problems: InputProblem[] = [];
  const report = (problem: InputProblem): void => void problems.push(problem);
  const parts = Array.from(lines, (text, index) =>
    readLine(model, { number: index + 1, text }, file, () => today, report),
  );
  const bundle = {
    nodes: parts.flatMap(({ nodes }) => nodes),
    relationships: parts.flatMap(({ relationships }) => relationships),
  };
  return { bundle, problems };
}
