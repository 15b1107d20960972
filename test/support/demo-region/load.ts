// The demo region as a bundle, read from its lines as a user's file would be.
import { demoRegionLines } from '../../../src/demo-region/lines.js';
import type { Bundle } from '../../../src/exchange/bundle.js';
import { readLine } from '../../../src/exchange/lines/read-line.js';
import type { InputProblem } from '../../../src/exchange/problem.js';
import { model } from '../../../src/model/index.js';

export function readDemoRegion(seed?: number): { bundle: Bundle; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const report = (problem: InputProblem) => void problems.push(problem);
  const parts = [...demoRegionLines(seed)].map((text, index) =>
    readLine(model, { number: index + 1, text }, 'demo-region', '2026-11-22', report),
  );
  const bundle = {
    nodes: parts.flatMap(({ nodes }) => nodes),
    relationships: parts.flatMap(({ relationships }) => relationships),
  };
  return { bundle, problems };
}
