// Whether a position lies in an area: a line from it eastwards crosses the rings an odd number of times.
import type { Edge, LonLat } from './polygon.js';

/**
 * The even-odd rule (Shimrat 1962, Algorithm 112, Communications of the ACM 5); holes are outside. Each edge has its lower end and
 * not its upper one, so that a position on a border between two areas lies in one of them.
 */
export const isInside = (edges: readonly Edge[], [longitude, latitude]: LonLat): boolean =>
  eastwards(edges, latitude).filter((crossing) => longitude < crossing).length % 2 === 1;

/** Where the parallel of a latitude crosses edges. */
export const eastwards = (edges: readonly Edge[], latitude: number): number[] =>
  edges
    .filter(([, from, , to]) => from > latitude !== to > latitude)
    .map(([x, y, toX, toY]) => ((toX - x) * (latitude - y)) / (toY - y) + x);
