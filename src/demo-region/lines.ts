// The region as lines of the JSON Lines bundle.
import { makeDemoRegion } from './demo-region.js';
import { defaultSeed } from './edition.js';

/** Each entry as one line without its end; the same seed gives the same bytes. */
export function* demoRegionLines(seed = defaultSeed): Generator<string> {
  for (const entry of makeDemoRegion(seed)) yield JSON.stringify(entry);
}
