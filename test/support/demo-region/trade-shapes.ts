// What the demo region promises of sales: cycles, bottlenecks, routes, islands, concentration.
import type { Shape } from './shape.js';

const buyer = (name: string): string => `ent:demo-buyer-${name}`;

/** Firms that every way from a maker to the buyer crosses. */
const onEveryWay = (id: string): string => `
  MATCH path = (maker:Enterprise)-[:SUPPLIES*1..8 {year: 2026}]->(buyer:Enterprise {id: '${id}'})
  WHERE EXISTS { (maker)-[:PERFORMS {stage: 'PRODUCTION'}]->() }
  WITH buyer, collect([firm IN nodes(path) | firm.id]) AS ways
  UNWIND ways AS way
  UNWIND way AS firm
  WITH buyer, ways, firm, count(*) AS crossed
  WHERE crossed = size(ways) AND firm <> buyer.id
  RETURN firm ORDER BY firm`;

const concentration = `
  MATCH (seller:Enterprise)-[sale:SUPPLIES {year: 2026}]->(buyer)
  WHERE seller.id STARTS WITH 'ent:demo-sales-'
  WITH seller, buyer, sum(sale.valueNumber) AS value, collect(DISTINCT sale.valueCurrency) AS currencies
  WITH seller, collect(value) AS values, sum(value) AS total, collect(currencies)[0] AS currencies
  RETURN
    seller.id, size(values), currencies,
    CASE WHEN total > 0 THEN round(reduce(sum = 0.0, value IN values | sum + (value / total) ^ 2), 6) END
  ORDER BY seller.id`;

export const tradeShapes: readonly Shape[] = [
  {
    shape: 'circles of two to six firms, one of three within the largest, and no other',
    statement: `
      MATCH path = (first:Actor)-[:SUPPLIES*2..8 {year: 2026}]->(first)
      WITH [firm IN nodes(path) | firm.id] AS walk
      WHERE all(at IN range(1, size(walk) - 2) WHERE walk[at] > walk[0] AND NOT walk[at] IN walk[at + 1 ..])
      WITH DISTINCT walk
      RETURN size(walk) - 1 AS length, walk[0] ORDER BY length, walk[0]`,
    rows: [
      [2, 'ent:demo-rattan-round-1'],
      [2, 'ent:demo-two-circles-tail-1'],
      [3, 'ent:demo-garments-round-1'],
      [3, 'ent:demo-rice-round-1'],
      [4, 'ent:demo-silk-round-1'],
      [5, 'ent:demo-ceramics-round-1'],
      [6, 'ent:demo-garments-round-1'],
    ],
  },
  {
    shape: 'two firms on record as their own customers',
    statement: 'MATCH (firm)-[:SUPPLIES {year: 2026}]->(firm) RETURN firm.id ORDER BY firm.id',
    rows: [['ent:demo-furniture-self-supply'], ['ent:demo-tea-self-supply']],
  },
  {
    shape: 'a bottleneck of two firms before a buyer in Japan',
    statement: onEveryWay(buyer('jp-one-mango-route-imports')),
    rows: [['ent:demo-mango-only-exporter'], ['ent:demo-mango-packing-house']],
  },
  {
    shape: 'two ways to a buyer in Germany, so that nobody is critical',
    statement: onEveryWay(buyer('de-two-tea-routes-imports')),
    rows: [],
  },
  {
    shape: 'eight ways to that buyer from two gardens',
    statement: `
      MATCH path = (garden)-[:SUPPLIES*3 {year: 2026}]->(:Enterprise {id: '${buyer('de-two-tea-routes-imports')}'})
      RETURN count(path)`,
    rows: [[8]],
  },
  {
    shape: 'a buyer in France whom nobody reaches who makes anything',
    statement: `
      MATCH (firm)-[:SUPPLIES*1..8 {year: 2026}]->(:Enterprise {id: '${buyer('fr-no-silk-maker-imports')}'})
      RETURN collect(DISTINCT firm.id), any(one IN collect(firm) WHERE EXISTS { (one)-[:PERFORMS {stage: 'PRODUCTION'}]->() })`,
    rows: [[['ent:demo-silk-trader-without-maker'], false]],
  },
  {
    shape: 'a road to Italy of five sales through four countries, the shorter of two',
    statement: `
      MATCH path = SHORTEST 1 (:Enterprise {id: 'ent:demo-long-road-1'})-[:SUPPLIES]->+(:Enterprise {id: '${buyer('it-long-road-arredi')}'})
      RETURN length(path), [firm IN nodes(path)[..-1] | head(COLLECT { MATCH (firm)-[:LOCATED_IN*1..3]->(country:Country) RETURN country.iso2 })]`,
    rows: [[5, ['MM', 'CN', 'LA', 'TH', 'TH']]],
  },
  {
    shape: 'an island of six firms and a firm that trades with nobody',
    statement: `
      MATCH (one:Enterprise)
      WHERE one.id IN ['ent:demo-island-tea-input', 'ent:demo-tea-firm-alone']
      RETURN one.id, COUNT { MATCH (one)(()-[:SUPPLIES]-())*(other) RETURN DISTINCT other } ORDER BY one.id`,
    rows: [
      ['ent:demo-island-tea-input', 6],
      ['ent:demo-tea-firm-alone', 1],
    ],
  },
  {
    shape: 'sales to one customer, to ten alike, to one above all, without value, and in money without a rate',
    statement: concentration,
    rows: [
      ['ent:demo-sales-to-one', 1, ['USD'], 1],
      ['ent:demo-sales-to-one-above-all', 4, ['USD'], 0.52],
      ['ent:demo-sales-to-ten-alike', 10, ['USD'], 0.1],
      ['ent:demo-sales-without-a-rate', 2, ['MMK'], 0.625],
      ['ent:demo-sales-without-value', 3, [], null],
    ],
  },
  {
    shape: 'sales of six years in eight currencies, some without a value, some planned for a seventh',
    statement: `
      MATCH ()-[sale:SUPPLIES]->()
      RETURN
        min(sale.year), max(sale.year), count(DISTINCT sale.valueCurrency), count(sale.valueAmount) < count(*),
        collect(DISTINCT CASE WHEN sale.statementStatus = 'PLANNED' THEN sale.year END)`,
    rows: [[2021, 2027, 8, true, [2027]]],
  },
  {
    shape: 'several relationships between the same two in one year',
    statement: `
      MATCH (seller)-[sale:SUPPLIES {year: 2026}]->(buyer)
      WITH seller, buyer, count(DISTINCT sale.productId) AS products
      WHERE products > 1
      RETURN count(*) > 40`,
    rows: [[true]],
  },
  {
    shape: 'firms and a buyer of whom nobody knows where they are',
    statement: `
      MATCH (firm:Enterprise)-[:SUPPLIES {year: 2026}]-()
      WHERE firm.id STARTS WITH 'ent:demo-' AND NOT EXISTS { (firm)-[:LOCATED_IN]->() }
      RETURN count(DISTINCT firm) > 5, count(DISTINCT CASE WHEN firm.id STARTS WITH 'ent:demo-buyer-' THEN firm END)`,
    rows: [[true, 1]],
  },
  {
    shape: 'every way of setting the terms',
    statement: `
      MATCH ()-[sale:SUPPLIES {year: 2026}]->()
      WHERE sale.governance IS NOT NULL
      WITH DISTINCT sale.governance AS governance
      ORDER BY governance
      RETURN collect(governance)`,
    rows: [[['CAPTIVE', 'HIERARCHY', 'MARKET', 'MODULAR', 'RELATIONAL']]],
  },
];
