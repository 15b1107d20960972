// Where to begin a list that asks for a region: at the points of an index, instead of at every node of the list.
import type { NodeType } from '../../../ontology/model.js';
import type { Anchor } from '../anchor.js';
import type { Scope } from '../scope.js';
import type { ListSelection, WhereInput } from '../selection.js';
import { nodesAround } from './position.js';
import { regionOf } from './within.js';

/** The first region that has to hold, also under `and`. */
function regionIn(where: WhereInput): WhereInput | undefined {
  const { within, and } = where;
  if (within !== undefined && within !== null) return within as WhereInput;
  for (const part of (and ?? []) as WhereInput[]) {
    const found = regionIn(part);
    if (found) return found;
  }
  return undefined;
}

/** The clauses that bind the nodes around; undefined where the list asks for no region. */
export function aroundRegion(
  type: NodeType,
  label: string,
  { where, near }: ListSelection,
  node: string,
  scope: Scope,
): Anchor | undefined {
  const { withinKm, ...centre } = near?.given ?? {};
  const around = withinKm === undefined || withinKm === null ? undefined : { radius: { ...centre, km: withinKm } };
  const region = around ?? (where && regionIn(where));
  if (!region) return undefined;
  return { clauses: nodesAround(node, label, type.kinds, regionOf(region, scope).mayHold, scope), rest: where ?? {} };
}
