// The rule by which a location in what has ended is carried to what took its place, over a bundle in memory.
import type { Bundle, NodeRecord, RelationshipRecord } from '../../src/exchange/bundle.js';
import { relationshipId } from '../../src/exchange/relationship-id.js';
import { spanOf } from '../../src/ontology/values/partial-date.js';

const lastDay = ({ values }: NodeRecord | RelationshipRecord): string =>
  values['validTo'] === undefined ? '9999-12-31' : spanOf(values['validTo'] as string)!.upper;

/** The relationships with those that are carried; of what was joined, what lies in both parts is carried once. */
export function withCarriedLocations({ nodes, relationships }: Bundle): Bundle {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = new Map(relationships.map((link) => [link.id, link]));
  const located = () => [...links.values()].filter(({ relationship }) => relationship.type === 'LOCATED_IN');
  for (;;) {
    const inOrder = located().sort((one, other) => (one.id < other.id ? -1 : 1));
    const carried = inOrder.flatMap((link): RelationshipRecord[] => {
      const [thing, ended] = [byId.get(link.from)!, byId.get(link.to)!];
      const end = lastDay(ended);
      const ways = relationships.filter((one) => one.relationship.type === 'SUCCEEDED_BY' && one.from === ended.id);
      const [way, another] = ways;
      const dated = (node: NodeRecord) => ['Country', 'Province'].includes(node.kind.name);
      if (!way || another || !dated(ended) || end === '9999-12-31' || lastDay(link) < end) return [];
      if (dated(thing) && lastDay(thing) <= end) return [];
      const effectiveOn = way.values['effectiveOn'] as string;
      const begin = spanOf(effectiveOn)!.lower;
      const severally = ['Cluster', 'Zone'].includes(thing.kind.name);
      const elsewhere = located().some(
        (other) =>
          other.from === thing.id &&
          lastDay(other) >= begin &&
          (!dated(byId.get(other.to)!) || lastDay(byId.get(other.to)!) >= begin) &&
          (other.to === way.to || !severally),
      );
      if (elsewhere) return [];
      const { validTo } = link.values;
      const values = { validFrom: effectiveOn, ...(validTo === undefined ? {} : { validTo }) };
      const id = relationshipId(link.relationship, thing.id, way.to, values);
      return links.has(id) ? [] : [{ ...link, id, to: way.to, values }];
    });
    if (carried.length === 0) return { nodes, relationships: [...links.values()] };
    for (const link of carried) links.set(link.id, link);
  }
}
