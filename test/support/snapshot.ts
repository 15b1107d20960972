// What of a bundle holds on a day, as a bundle of its own in which nothing begins or ends.
import type { Bundle, NodeRecord, RelationshipRecord, Values } from '../../src/exchange/bundle.js';
import { spanOf } from '../../src/ontology/values/partial-date.js';

const holds = ({ values: { validFrom, validTo } }: NodeRecord | RelationshipRecord, day: string): boolean =>
  (validFrom === undefined || spanOf(validFrom as string)!.lower <= day) &&
  (validTo === undefined || day <= spanOf(validTo as string)!.upper);

function timeless({ validFrom: _from, validTo: _to, ...values }: Values): Values {
  return values;
}

/** Facts stay behind: their dates are those of what they say, which has come to lie on the records already. */
export function snapshotOn({ nodes, relationships }: Bundle, day: string): Bundle {
  const there = nodes.filter(({ kind }) => kind.name !== 'Fact').filter((node) => !node.kind.dated || holds(node, day));
  const ids = new Set(there.map(({ id }) => id));
  return {
    nodes: there.map((node) => ({ ...node, values: timeless(node.values) })),
    relationships: relationships
      .filter((link) => ids.has(link.from) && ids.has(link.to) && holds(link, day))
      .map((link) => ({ ...link, values: timeless(link.values) })),
  };
}
