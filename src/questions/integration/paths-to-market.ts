// The shortest ways by which goods come from an actor to a market.
import { Actor } from '../../model/alliances/actor.js';
import { Country } from '../../model/places/country.js';
import { Product } from '../../model/production/product.js';
import { stage } from '../../model/vocabularies/stage.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { integer, list, money, nested, node } from '../../ontology/values/index.js';
import { assertEither } from '../either.js';
import { IncludePlanned } from '../include-planned.js';
import type { Link, Ways } from './ways.js';
import { actorsOf, fewWays, manyWays, mostPaths, shortestWaysLookUp, type Places, type Sale } from './ways-of-sales.js';

const mostHops = 8;
/** The largest whole number of GraphQL. */
const mostCounted = 2_147_483_647;

class Takes {
  @Property(node(Actor), 'Where the goods come from') from!: string;
  @Property(node(Country), 'The market: the nearest actors that lie in this country. Either this or `buyer`', {
    optional: true,
  })
  toCountry?: string;
  @Property(node(Actor), 'The one who is to get the goods. Either this or `toCountry`', { optional: true })
  buyer?: string;
  @Property(node(Product), 'Only sales of this product and of narrower ones', { optional: true }) product?: string;
  @Property(integer({ min: 1, max: mostHops }), 'How many sales long at most') maxHops = mostHops;
}

class PathEdge {
  @Property(node(Actor), 'Who sells') seller!: string;
  @Property(node(Actor), 'Who buys') buyer!: string;
  @Property(node(Product), 'What is sold') product!: string;
  @Property(integer(), 'Calendar year of the sales') year!: number;
  @Property(money(), 'Value of the year as stated, not converted', { optional: true }) value?: object;
  @Property(stage, 'Stage at which the seller works', { optional: true }) stageFrom?: string;
  @Property(stage, 'Stage at which the buyer works', { optional: true }) stageTo?: string;
}

class PathToMarket {
  @Property(list(node(Actor), { max: mostHops + 1 }), 'The actors on the way, from first to last') actors!: string[];
  @Property(
    list(nested(PathEdge, 'Sales of a product from one actor on a way to the next.'), { max: 40 }),
    'The sales along the way; where one sells several products to the next or over several years, each of these sales',
  )
  edges!: object[];
  @Property(
    list(node(Country), { max: mostHops + 1 }),
    'The countries in which these actors lie, in the order of the way',
  )
  countries!: string[];
}

class PathsFound {
  @Property(integer({ min: 1 }), 'Sales on each of the shortest ways; null where no way leads there', {
    optional: true,
  })
  hops?: number;
  @Property(integer({ min: 0 }), 'Shortest ways, each told from the others by its actors') count!: number;
  @Property(integer({ min: 0 }), 'Shortest ways where parallel sales between the same two count as different ways')
  countOfSales!: number;
}

const edgesOf = ({ seller, buyer, sales }: Link<Sale>) =>
  sales
    .toSorted(
      (one, other) => (one.product < other.product ? -1 : Number(one.product > other.product)) || one.year - other.year,
    )
    .map(({ amount, currency, ...sale }) => ({
      seller,
      buyer,
      ...sale,
      value: amount === null ? null : { amount, currency },
    }));

function warningsOf(ways: Ways<Sale> | undefined, places: Places): string[] {
  const lost = [...places.values()].filter(({ length }) => length !== 1).length;
  return [
    ...(ways && ways.count > mostPaths
      ? [`There are ${ways.count} shortest ways; the first ${mostPaths} are told.`]
      : []),
    ...(ways && ways.countOfSales > mostCounted
      ? ['There are more ways than a whole number of GraphQL can tell.']
      : []),
    ...(lost > 0 ? [`Of ${lost} actors on these ways the country is unknown, or not just one.`] : []),
  ];
}

export const pathsToMarket = question({
  name: 'pathsToMarket',
  cypher: 'integration/paths-to-market',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { sellers: [], buyers: [], places: [], most: 0 },
  row: PathToMarket,
  beside: PathsFound,
  description:
    'All shortest ways along sales that flow on the day, from an actor to a buyer or to whoever is nearest in a country. What an actor sells to itself is on no way, and a way has one sale at least, even into the country of its start. Rows are ways with their actors, ordered by the names of these; parallel sales between the same two stand on one way.',
  formula: 'all directed paths of the smallest number of edges in G(product, day)',
  units: 'hops: number of sales',
  citation:
    'Pohl, I. (1971). Bi-directional search. Machine Intelligence 6, 127-140; Dijkstra, E. W. (1959). A note on two problems in connexion with graphs. Numerische Mathematik 1, 269-271.',
  verified: { reference: 'brute force over all simple paths of random graphs', largestDifference: 0 },
  example:
    'pathsToMarket(from: "ent:demo-long-road-1", buyer: "ent:demo-buyer-it-long-road-arredi", includeSynthetic: true) { hops count rows { actors { name } countries { name } } warnings }',
  lookUps: [shortestWaysLookUp],
  reads: ['seller', 'sellerName', 'buyer', 'buyerName', 'sales', 'market', 'countries'],
  answer: async (asked, given) => {
    const from = given['from'] as string;
    const buyer = given['buyer'] as string | undefined;
    const maxHops = given['maxHops'] as number;
    assertEither('pathsToMarket', given, 'buyer', 'toCountry');
    const none = { hops: null, count: 0, countOfSales: 0 };
    if (from === buyer) return { rows: [], beside: none, warnings: ['The way begins where it is to end.'] };
    const ends = { from, buyer, maxHops };
    const { ways, told, places, basis, met } = (await fewWays(asked, ends)) ?? (await manyWays(asked, ends));
    const names = new Map(
      told.flat().flatMap(({ seller, sellerName, buyer: next, buyerName }) => [
        [seller, sellerName],
        [next, buyerName],
      ]),
    );
    return {
      rows: told.map((way) => ({
        actors: actorsOf(way),
        edges: way.flatMap(edgesOf),
        countries: [
          ...new Set(
            actorsOf(way).flatMap((id) => {
              const [country, ...others] = places.get(id) ?? [];
              return country !== undefined && others.length === 0 ? [country] : [];
            }),
          ),
        ],
      })),
      beside: ways
        ? {
            hops: ways.hops,
            count: Math.min(ways.count, mostCounted),
            countOfSales: Math.min(ways.countOfSales, mostCounted),
          }
        : none,
      names,
      warnings: warningsOf(ways, places),
      basis,
      met,
    };
  },
});
