// Small random worlds of trade: countries, firms with and without a known home, groups whose members come and go, sales in several currencies.
import type { Values } from '../../../src/exchange/bundle.js';
import { pick, seededRandom, type Random } from '../random-values.js';
import type { SmallLink } from '../small-graph.js';

export interface TradeWorld {
  readonly nodes: Record<string, Values>;
  readonly links: SmallLink[];
  readonly firms: readonly string[];
  readonly groups: readonly string[];
  readonly region: string;
}

const stages = ['INPUT', 'PRODUCTION', 'PROCESSING', 'DISTRIBUTION', 'EXPORT', 'RETAIL'];
const services = ['TRAINING', 'CONSULTING', 'DESIGN', 'LOGISTICS', 'INFORMATION', 'TECHNOLOGY', 'FINANCE_ACCESS'];
const years = [2021, 2022, 2023];
const markets = ['ctry:xa', 'ctry:xb', 'ctry:xc', 'ctry:xd', 'ctry:xe'];

/** What all worlds have in common: countries, products, and rates for some currencies and years. */
export function sharedTrade(): Pick<TradeWorld, 'nodes' | 'links'> {
  const rate = (from: string, to: string, on: string, value: number): [string, Values] => [
    `xrt:${from}-${to}-${on}`.toLowerCase(),
    { from, to, on, rate: value, sourceId: 'src:bank' },
  ];
  return {
    nodes: {
      ...Object.fromEntries(markets.map((id) => [id, {}])),
      'src:bank': {},
      'prd:grain': {},
      'prd:rice': {},
      'prd:red-rice': {},
      'prd:tea': {},
      ...Object.fromEntries([
        rate('EUR', 'USD', '2022', 1.1),
        rate('EUR', 'USD', '2022-05-10', 1.3),
        rate('EUR', 'USD', '2023', 1.2),
        rate('USD', 'THB', '2022', 32),
        rate('USD', 'THB', '2023', 35),
        rate('THB', 'EUR', '2021', 0.03),
      ]),
    },
    links: [
      ['prd:rice', 'NARROWER_THAN', 'prd:grain'],
      ['prd:red-rice', 'NARROWER_THAN', 'prd:rice'],
    ],
  };
}

function addSales(random: Random, { links, firms, groups }: TradeWorld): void {
  const sellers = [...firms, ...groups.filter((id) => id.startsWith('con:'))];
  const made = new Set<string>();
  for (let count = 0; count < 70; count += 1) {
    const [from, to] = [pick(random, sellers), pick(random, sellers)];
    const productId = pick(random, ['prd:grain', 'prd:rice', 'prd:red-rice', 'prd:tea']);
    const year = pick(random, years);
    const key = [from, to, productId, year].join(' ');
    if (made.has(key)) continue;
    made.add(key);
    const currency = pick(random, ['USD', 'USD', 'EUR', 'THB', 'MMK']);
    const value = random() < 0.8 ? { value: { amount: String(1 + Math.floor(random() * 900)), currency } } : {};
    const begin = pick(random, [undefined, undefined, `${year}-05-10`, '2020-05-10']);
    const planned = random() < 0.1 ? { statementStatus: 'PLANNED' } : {};
    const stated = random() < 0.5 ? { stageFrom: pick(random, stages), stageTo: pick(random, stages) } : {};
    links.push([
      from,
      'SUPPLIES',
      to,
      { productId, year, ...value, ...planned, ...stated, ...(begin ? { validFrom: begin } : {}) },
    ]);
  }
}

/** Ids are told apart by the seed, so that many worlds lie in one database side by side. */
export function tradeWorld(seed: number): TradeWorld {
  const random = seededRandom(seed);
  const own = (prefix: string, slug: string): string => `${prefix}:w${seed}-${slug}`;
  const firms = Array.from({ length: 9 }, (_, at) => own('ent', `f${at}`));
  const groups = [own('con', 'a'), own('clu', 'a'), own('con', 'empty')];
  const region = own('grp', 'region');
  const nodes: Record<string, Values> = { [region]: {} };
  const links: SmallLink[] = [];
  const provinces = markets.map((country, at) => {
    const province = own('prov', `p${at}`);
    nodes[province] = {};
    links.push([province, 'LOCATED_IN', country]);
    return province;
  });
  for (const market of markets.slice(0, 3)) {
    if (random() < 0.8)
      links.push([market, 'IN_GROUP', region, pick(random, [{}, { validTo: '2022' }, { validFrom: '2023' }])]);
  }
  firms.forEach((firm, at) => {
    // Few names, so that ties go on to ids.
    nodes[firm] = { name: `Firm ${at % 3}`, status: 'ACTIVE' };
    const home = random() < 0.1 ? undefined : pick(random, [...provinces, ...markets, 'ctry:xa', 'ctry:xe']);
    if (home) links.push([firm, 'LOCATED_IN', home, pick(random, [{}, {}, { validFrom: '2023' }])]);
    for (const product of ['prd:grain', 'prd:rice', 'prd:red-rice', 'prd:tea']) {
      if (random() < 0.6)
        links.push([
          firm,
          'PERFORMS',
          product,
          { stage: pick(random, stages), ...pick(random, [{}, { validTo: '2022' }]) },
        ]);
    }
  });
  for (const group of groups) {
    nodes[group] = {};
    links.push([group, 'LOCATED_IN', pick(random, markets)]);
    if (group.endsWith('empty')) continue;
    for (const firm of firms.filter(() => random() < 0.4)) {
      links.push([
        firm,
        'MEMBER_OF',
        group,
        { role: 'MEMBER', ...pick(random, [{}, { validTo: '2022' }, { validFrom: '2023' }]) },
      ]);
    }
  }
  for (const client of [...groups, ...firms.slice(0, 3)]) {
    for (const serviceType of services.filter(() => random() < 0.4)) {
      const provider = pick(random, firms);
      if (provider !== client)
        links.push([provider, 'SERVES', client, { serviceType, ...pick(random, [{}, { validTo: '2022' }]) }]);
    }
  }
  for (const on of ['2021', '2023-03', '2024-01-05']) {
    const [from, to] = [pick(random, [...firms, own('con', 'a')]), pick(random, firms)];
    if (from !== to) links.push([from, 'NEGOTIATES_WITH', to, { contactType: 'SAMPLE', on }]);
  }
  const world = { nodes, links, firms, groups, region };
  addSales(random, world);
  return world;
}
