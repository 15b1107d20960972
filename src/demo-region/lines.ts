// The region as lines of the JSON Lines bundle, and what tells one region from another without making it.
import { createHash } from 'node:crypto';
import { defaultSeed, demoRegionVersion, makeDemoRegion } from './demo-region.js';

/** Each entry as one line without its end; the same seed gives the same bytes. */
export function* demoRegionLines(seed = defaultSeed): Generator<string> {
  for (const entry of makeDemoRegion(seed)) yield JSON.stringify(entry);
}

/** SHA-256 over version and seed: whoever has loaded the region of this fingerprint need not make it again. */
export const demoRegionFingerprint = (seed = defaultSeed): string =>
  createHash('sha256').update(`demo-region ${demoRegionVersion} ${seed}`).digest('hex');
