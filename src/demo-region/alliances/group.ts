// Clusters and consortia, as the other parts of the region need to know them.
import type { Firm } from '../production/firm.js';
import type { Product } from '../production/products.js';

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly product: Product;
  /** Code of the country that it lies in, or of the first where it lies in several. */
  readonly country: string;
  readonly members: readonly Firm[];
}
