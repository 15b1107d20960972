// How many nodes of each kind a graph of a given size has, and the id of each.
import type { Kind, Model } from '../../../src/ontology/model.js';

/** A part of the whole, within bounds. */
interface Share {
  readonly of: number;
  readonly least?: number;
  readonly most?: number;
}

/** What is left over are enterprises. */
const shares: Readonly<Record<string, Share>> = {
  ClassCode: { of: 0.02 },
  Cluster: { of: 0.04 },
  Consortium: { of: 0.04 },
  Country: { of: 0.002, least: 20, most: 60 },
  CountryGroup: { of: 0.001, least: 5, most: 20 },
  Event: { of: 0.05 },
  // The averages of the years in which sales are on record, of three currencies.
  ExchangeRate: { of: 0, least: 30 },
  Funder: { of: 0.005 },
  HeritageSite: { of: 0.004, most: 2_000 },
  Organisation: { of: 0.08 },
  Place: { of: 0.05 },
  Product: { of: 0.03 },
  Project: { of: 0.03 },
  Province: { of: 0.01 },
  Sector: { of: 0.002, most: 400 },
  Source: { of: 0.01 },
  Zone: { of: 0.005 },
};

/** A kind that is declared after this list was written has a few nodes, too. */
const unforeseen: Share = { of: 0.001 };
const remainder = 'Enterprise';

/** The nodes of one kind: numbered from 0 among themselves, and from `offset` in the whole graph. */
export interface Population {
  readonly kind: Kind;
  readonly count: number;
  readonly offset: number;
  id(index: number): string;
}

export type Census = ReadonlyMap<string, Population>;

export function takeCensus(model: Model, size: number): Census {
  const counts = new Map<string, number>();
  for (const { name } of model.kinds) {
    const { of, least = 10, most = Infinity } = shares[name] ?? unforeseen;
    if (name !== remainder) counts.set(name, Math.min(most, Math.max(least, Math.round(size * of))));
  }
  counts.set(remainder, size - [...counts.values()].reduce((sum, count) => sum + count, 0));
  let offset = 0;
  return new Map(
    model.kinds.map((kind) => {
      const count = counts.get(kind.name) ?? 0;
      const population = {
        kind,
        count,
        offset,
        id: (index: number) => `${kind.prefix}:${String(index).padStart(7, '0')}`,
      };
      offset += count;
      return [kind.name, population];
    }),
  );
}
