// What the arguments of a root field say about what is seen below it.
import type { View } from '../../graph/compile/view.js';

export const viewOf = ({ asOf, includeSynthetic }: Readonly<Record<string, unknown>>): View => ({
  asOf: asOf ?? undefined,
  includeSynthetic: includeSynthetic === true,
});
