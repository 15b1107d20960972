// A zone as the other parts of the region need to know it.
import type { Province } from '../places/provinces.js';

export interface Zone {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly province: Province;
  readonly status: string;
  /** The body that manages it; some have none on record. */
  readonly authority?: string;
}
