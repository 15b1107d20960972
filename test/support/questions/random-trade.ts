// Small worlds of trade drawn at random, many side by side in one database: places, groups, stages, sales, a zone and a chain each.
import type { Bundle, Values } from '../../../src/exchange/bundle.js';
import { pick, seededRandom, type Random } from '../random-values.js';
import { smallGraph, type SmallLink } from '../small-graph.js';

/** The day that the worlds are asked about; some of what is in them ended before or begins later. */
export const day = '2024-06-30';
const year = 2024;

export interface World {
  readonly nodes: Readonly<Record<string, Values>>;
  readonly links: readonly SmallLink[];
  /** Ids by what they are, in the order of the world. */
  readonly ids: Readonly<Record<'actors' | 'countries' | 'products' | 'provinces' | 'sectors', readonly string[]>>;
  readonly one: Readonly<Record<'chain' | 'cluster' | 'consortium' | 'zone', string>>;
}

const stages = ['INPUT', 'PRODUCTION', 'PROCESSING', 'DISTRIBUTION', 'EXPORT', 'RETAIL'];
const forms = ['MARKET', 'MODULAR', 'RELATIONAL', 'CAPTIVE', 'HIERARCHY'];

/** Mostly open, sometimes over or yet to come, sometimes only planned. */
function dated(random: Random): Values {
  const turn = random();
  if (turn < 0.7) return {};
  if (turn < 0.78) return { validTo: '2024-06-29' };
  if (turn < 0.84) return { validFrom: '2024-07-01' };
  if (turn < 0.92) return { validFrom: '2023', validTo: '2024-06-30' };
  return { statementStatus: 'PLANNED' };
}

const maybe = (random: Random, chance: number, values: Values): Values => (random() < chance ? values : {});

function saleOf(random: Random, productId: string): Values {
  return {
    productId,
    year: pick(random, [year, year, year, year - 1]),
    ...maybe(random, 0.75, {
      value: { amount: String(1 + Math.floor(random() * 90)), currency: pick(random, ['USD', 'USD', 'USD', 'XTS']) },
    }),
    ...maybe(random, 0.7, { stageFrom: pick(random, stages) }),
    ...maybe(random, 0.7, { stageTo: pick(random, stages) }),
    ...maybe(random, 0.7, { governance: pick(random, forms) }),
    ...dated(random),
  };
}

/** World number `serial`: its ids and names begin alike. */
export function randomWorld(serial: number): World {
  const random = seededRandom(serial + 1);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const own = (prefix: string, name: string): string => `${prefix}:w${serial}-${name}`;
  const codes = ['x', 'y'].map((first) => `ctry:${first}${letters[serial]}`);
  const range = (count: number, prefix: string, name: string): string[] =>
    Array.from({ length: count }, (_, index) => own(prefix, `${name}${index}`));
  const [provinces, products, sectors] = [range(3, 'prov', 'p'), range(3, 'prd', 'g'), range(3, 'sec', 's')];
  const firms = range(7 + Math.floor(random() * 4), 'ent', 'f');
  const one = {
    chain: own('vc', 'chain'),
    cluster: own('clu', 'cluster'),
    consortium: own('con', 'joint'),
    zone: own('sez', 'zone'),
  };
  const actors = [...firms, one.consortium, own('org', 'body')];
  const nodes: Record<string, Values> = Object.fromEntries(
    [...codes, ...provinces, ...products, ...sectors, ...Object.values(one), own('org', 'body')].map((id) => [id, {}]),
  );
  for (const id of firms) {
    nodes[id] = {
      // Names are shared, so that ties are common.
      name: pick(random, ['Anh', 'Bua', 'Chan']),
      status: pick(random, ['ACTIVE', 'ACTIVE', 'ACTIVE', 'CLOSED']),
      ...maybe(random, 0.7, { employees: Math.floor(random() * 40) }),
    };
  }
  const links: SmallLink[] = [];
  const link = (from: string, type: string, to: string, values: Values = {}): void => {
    const same = ([start, sort, end, has = {}]: SmallLink): boolean =>
      start === from &&
      sort === type &&
      end === to &&
      ['role', 'stage', 'productId', 'year'].every((key) => has[key] === values[key]);
    if (!links.some(same)) links.push([from, type, to, values]);
  };
  provinces.forEach((id, index) => link(id, 'LOCATED_IN', codes[index === 2 ? 1 : 0] as string));
  link(products[1] as string, 'NARROWER_THAN', products[0] as string, dated(random));
  link(sectors[1] as string, 'NARROWER_THAN', sectors[0] as string);
  link(one.chain, 'CHAIN_OF', products[0] as string);
  link(one.zone, 'LOCATED_IN', pick(random, provinces));
  if (random() < 0.3) link(one.zone, 'LOCATED_IN', codes[1] as string);
  for (const actor of actors) {
    if (random() < 0.85) link(actor, 'LOCATED_IN', pick(random, [...provinces, ...codes]), dated(random));
    if (random() < 0.4) link(actor, 'MEMBER_OF', one.cluster, { role: 'MEMBER', ...dated(random) });
    if (random() < 0.3 && actor !== one.consortium)
      link(actor, 'MEMBER_OF', one.consortium, { role: 'MEMBER', ...dated(random) });
    for (let times = 0; times < 2; times += 1)
      if (random() < 0.6)
        link(actor, 'PERFORMS', pick(random, products), { stage: pick(random, stages), ...dated(random) });
  }
  for (const firm of firms) {
    if (random() < 0.7) link(firm, 'IN_SECTOR', pick(random, sectors), dated(random));
    if (random() < 0.4) link(firm, 'OPERATES_IN', one.zone, dated(random));
    if (random() < 0.25) link(firm, 'LEADS', one.chain, dated(random));
  }
  for (let sales = 0; sales < actors.length * 2.5; sales += 1)
    link(pick(random, actors), 'SUPPLIES', pick(random, actors), saleOf(random, pick(random, products)));
  return { nodes, links, ids: { actors, countries: codes, products, provinces, sectors }, one };
}

/** All these worlds in one bundle; countries come first, as their codes are counted. */
export function bundleOf(worlds: readonly World[]): Bundle {
  const all = worlds.flatMap(({ nodes }) => Object.entries(nodes));
  const first = all.filter(([id]) => id.startsWith('ctry:'));
  const others = all.filter(([id]) => !id.startsWith('ctry:'));
  return smallGraph(
    Object.fromEntries([...first, ...others]),
    worlds.flatMap(({ links }) => links),
  );
}
