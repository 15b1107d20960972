// Operations over the seeds alone, their answers worked out by hand from the texts.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readOperations } from '../../src/api/operations.js';
import { startSeededApi, type TestApi } from '../support/api.js';

const operations = await readOperations(join(import.meta.dirname, '../../schema/operations'));

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

function run<T = Record<string, unknown>>(path: string): Promise<T> {
  const operation = operations.find(({ role, name }) => path === `${role}/${name}`);
  if (!operation) throw new Error(`There is no operation ${path}.`);
  return api.answer<T>(operation.query, operation.variables);
}

interface List<T> {
  nodes: T[];
}
interface Named {
  name: string;
}

test('every consortium with its product, country, the programme that formed it and who funded that', async () => {
  interface Consortium extends Named {
    legalForm: string | null;
    products: List<Named>;
    locations: List<Named>;
    deliveredBy: List<Named & { startOn: string | null; funders: { edges: { node: Named; amount: object | null }[] } }>;
  }
  const { consortia } = await run<{ consortia: List<Consortium> }>('analyst/consortia-and-their-programme');
  // s1#p6 names seven products in four countries; no text says what the funder gave, when the series began, or a legal form.
  const expected = [
    ['Ceramics', 'Viet Nam'],
    ['Handicrafts', 'Lao PDR'],
    ['Mangoes', 'Myanmar'],
    ['Rattan', 'Cambodia'],
    ['Rice', 'Cambodia'],
    ['Silk', 'Lao PDR'],
    ['Tea', 'Viet Nam'],
  ];
  const rows = consortia.nodes.map(({ products, locations, legalForm, deliveredBy }) => ({
    product: products.nodes.map(({ name }) => name),
    country: locations.nodes.map(({ name }) => name),
    legalForm,
    programmes: deliveredBy.nodes.map(({ name, startOn, funders }) => ({
      name,
      startOn,
      funders: funders.edges.map(({ node, amount }) => [node.name, amount]),
    })),
  }));
  expect(rows.sort((one, other) => (String(one.product) < String(other.product) ? -1 : 1))).toEqual(
    expected.map(([product, country]) => ({
      product: [product],
      country: [country],
      legalForm: null,
      programmes: [
        {
          name: 'SME cluster and export consortia formation in CLMV',
          startOn: null,
          funders: [['New Zealand Aid Programme', null]],
        },
      ],
    })),
  );
});

test('for each World Heritage site of Creative4Mekong: country, project, funder, period', async () => {
  interface Located extends Named {
    locations?: List<Located>;
  }
  interface Site extends Located {
    whcId: string;
    inscribedYear: number;
    coveredBy: { edges: { node: { startOn: string; endOn: string; funders: { edges: { node: Named }[] } } }[] };
  }
  const { heritageSites } = await run<{ heritageSites: List<Site> }>('analyst/heritage-sites-of-creative4mekong');
  const countryOf = ({ name, locations }: Located): string => {
    const [next] = locations?.nodes ?? [];
    return next ? countryOf(next) : name;
  };
  const rows = heritageSites.nodes.map((site) => {
    const [project] = site.coveredBy.edges.map(({ node }) => node);
    const funders = project?.funders.edges.map(({ node }) => node.name);
    return [site.whcId, site.inscribedYear, countryOf(site), funders, project?.startOn, project?.endOn];
  });
  const funded = [['Mekong-ROK Cooperation Fund'], '2024-03', '2027-02'];
  expect(rows.sort()).toEqual([
    ['1588', 2019, 'Myanmar', ...funded],
    ['479', 1995, 'Lao PDR', ...funded],
    ['576', 1991, 'Thailand', ...funded],
    ['668', 1992, 'Cambodia', ...funded],
    ['678', 1993, 'Viet Nam', ...funded],
  ]);
});

test('the funders of Viet Nam with the paragraphs that say so', async () => {
  interface Reached {
    provenance: { locator: string }[];
    node: Named & { funders: { edges: { node: Named; amount: object | null; provenance: { locator: string }[] }[] } };
  }
  const { country } = await run<{ country: { coveredBy: { edges: Reached[] } } }>('analyst/funders-of-a-country');
  const [reached] = country.coveredBy.edges.filter(({ node }) => node.name === 'SME Cluster Development');
  expect(reached?.node.funders.edges).toMatchObject([
    {
      node: { name: 'Government of Italy' },
      amount: { amount: '3000000', currency: 'EUR' },
      provenance: [{ locator: '#p14' }],
    },
  ]);
});

test('Binh Duong and Ho Chi Minh City became the new Ho Chi Minh City on 2025-07-01', async () => {
  interface Province {
    iso3166_2: string;
    validTo: string;
    successors: { edges: { effectiveOn: string; legalBasis: string; node: { name: string } }[] };
  }
  const { provinces } = await run<{ provinces: List<Province> }>('cluster-researcher/province-successions');
  const ended = provinces.nodes.filter(({ iso3166_2 }) => ['VN-57', 'VN-SG'].includes(iso3166_2));
  expect(ended.map(({ validTo }) => validTo)).toEqual(['2025-06-30', '2025-06-30']);
  expect(ended.flatMap(({ successors }) => successors.edges)).toMatchObject([
    { effectiveOn: '2025-07-01', legalBasis: 'Resolution 202/2025/QH15', node: { name: 'Ho Chi Minh City' } },
    { effectiveOn: '2025-07-01', legalBasis: 'Resolution 202/2025/QH15', node: { name: 'Ho Chi Minh City' } },
  ]);
});

test('the graph holds what was loaded, each source with its licence', async () => {
  interface Meta {
    counts: { kind: string; count: number }[];
    sources: { id: string; licence: string | null }[];
  }
  const { meta } = await run<{ meta: Meta }>('analyst/what-the-graph-holds');
  const counts = new Map(meta.counts.map(({ kind, count }) => [kind, count]));
  // ISO 3166-1 has 249 codes; s1#p6 names seven consortia; the World Heritage list has five of the sites of s3.
  expect([counts.get('Country'), counts.get('Consortium'), counts.get('HeritageSite')]).toEqual([249, 7, 5]);
  expect(meta.sources).toHaveLength(counts.get('Source') ?? 0);
  expect(meta.sources.filter(({ id }) => /:s[1-5]-/.test(id))).toHaveLength(5);
});

test('no record is doubtful', async () => {
  const answer = await run<Record<string, { rows: object[] }>>('analyst/doubtful-records');
  expect(Object.values(answer).flatMap(({ rows }) => rows)).toEqual([]);
});

test('seven products have groups, each in one country so far', async () => {
  interface Row {
    product: Named;
    countries: Named[];
    groups: (Named & { provenance: { locator: string }[] })[];
  }
  const { sharedProducts } = await run<{ sharedProducts: { rows: Row[] } }>(
    'cluster-researcher/products-across-borders',
  );
  expect(
    sharedProducts.rows.map(({ product, countries }) => [product.name, countries.map(({ name }) => name)]),
  ).toEqual([
    ['Ceramics', ['Viet Nam']],
    ['Handicrafts', ['Lao PDR']],
    ['Mangoes', ['Myanmar']],
    ['Rattan', ['Cambodia']],
    ['Rice', ['Cambodia']],
    ['Silk', ['Lao PDR']],
    ['Tea', ['Viet Nam']],
  ]);
  for (const { groups } of sharedProducts.rows) expect(groups[0]?.provenance[0]?.locator).toContain('#p6');
});

test('zones and provinces within 150 km of Khon Kaen, measured from the middle of the province', async () => {
  interface Near {
    totalCount: number;
    edges: { distanceKm: number; node: Named }[];
  }
  const { zones, provinces } = await run<Record<'zones' | 'provinces', Near>>('analyst/zones-near-a-province');
  // By haversine between the centroids of the source, which were worked out apart from ours; no zone on record is as near.
  expect(zones).toEqual({ totalCount: 0, edges: [] });
  const nearest = provinces.edges.map(({ node, distanceKm }) => [node.name, Math.round(distanceKm)]);
  expect(nearest).toEqual([
    ['Khon Kaen', 0],
    ['Maha Sarakham', 78],
    ['Nong Bua Lam Phu', 91],
    ['Chaiyaphum', 95],
    ['Kalasin', 114],
    ['Udon Thani', 117],
    ['Roi Et', 143],
  ]);
});
