// The sets of data that are made from a seed: how each is made, and the fingerprint by which a start knows that it need not.
import { demoRegionEdition } from '../demo-region/edition.js';
import type { Model } from '../ontology/model.js';
import { fingerprintOf } from './fingerprint.js';
import type { MadeSet } from './load-data-set.js';

/** The maker is not even loaded before it is needed. */
export const openDemoRegion = (name: string, model: Model): MadeSet => ({
  name,
  fingerprint: fingerprintOf([{ path: name, bytes: Buffer.from(demoRegionEdition) }], model),
  make: async () => (await import('../demo-region/lines.js')).demoRegionLines(),
});
