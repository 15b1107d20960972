// Small random networks from a seed: sparse and dense ones, with loops, parallel ties and nodes alone.
import type { Pair } from './simple-network.js';

/** A generator of numbers from 0 to 1 (Lehmer 1951). */
export function draws(seed: number): () => number {
  let state = (seed * 7_919 + 12_345) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Names are in alphabetical order. */
export function randomNetwork(seed: number): { nodes: string[]; pairs: Pair[] } {
  const draw = draws(seed);
  const count = 2 + Math.floor(draw() * 14);
  const nodes = Array.from({ length: count }, (_, place) => `n${String(place).padStart(2, '0')}`);
  const some = (): string => nodes[Math.floor(draw() * count)] ?? '';
  const ties = Math.floor(draw() * count * 2);
  return { nodes, pairs: Array.from({ length: ties }, (): Pair => [some(), some()]) };
}
