// How far a consortium with its members has entered chains of other countries.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { found } from '../operations/seen.js';
import { counted, countriesOf, countsOnly } from './counting.js';
import { rounded } from './rounded.js';

interface Shares {
  readonly domestic: number | null;
  readonly regional: number | null;
  readonly global: number | null;
}

interface Buyer {
  readonly buyer: { readonly id: string; readonly name: string };
  readonly edgeClass: string;
  readonly value: number | null;
  readonly links: number;
}

interface Told {
  readonly value: number | null;
  readonly links: number | null;
  readonly shares: Shares | null;
  readonly buyers: readonly Buyer[];
}

const canonicalShares = ({ domestic, regional, global }: Shares): Json => [domestic, regional, global].map(rounded);

export const consortiumPenetration: Operation = {
  name: 'consortium-penetration',
  description: 'Where the sales of a consortium and its members go in a year, by home, region and beyond, with all buyers',
  walks: true,
  candidates: `MATCH (subject:Consortium)<-[:MEMBER_OF]-(member:Enterprise)-[:SUPPLIES]->()
WHERE NOT subject:Synthetic
WITH subject, count(*) AS sales WHERE sales > 40 AND sales < 2000
WITH subject ORDER BY subject.id LIMIT 50
UNWIND range(2020, 2023) AS year
RETURN { consortium: subject.id, year: year }`,
  thisApi: {
    document: `query ConsortiumPenetration($consortium: ID!, $year: Int!, $day: PartialDate) {
  consortiumPenetration(consortium: $consortium, region: "grp:0000000", year: $year, asOf: $day) {
    value
    links
    shares { domestic regional global }
    buyers { buyer { id name } edgeClass value links }
  }
}`,
    canonical: reading(({ consortiumPenetration: told }: { consortiumPenetration: Told | null }): Json =>
      told && {
        value: rounded(told.value),
        links: told.links,
        shares: told.shares && canonicalShares(told.shares),
        buyers: told.buyers.map(({ buyer: { id, name }, edgeClass, value, links }) => [id, name, edgeClass, rounded(value), links]),
      },
    ),
  },
  handWritten: {
    statement: `MATCH (subject:Consortium {id: $consortium})
WHERE ${found('subject')}
CALL (subject) {
  MATCH (subject)<-[joined:MEMBER_OF WHERE ${counted('joined')}]-(member:Enterprise|Organisation|Consortium|Funder WHERE ${found('member')})
  RETURN collect(DISTINCT member) AS members
}
WITH members, members + [subject] AS party, COLLECT {
  MATCH (country:Country)-[belongs:IN_GROUP WHERE ${counted('belongs')}]->(:CountryGroup {id: 'grp:0000000'}) RETURN country.id
} AS region
CALL (party, region) {
  UNWIND party AS seller
  MATCH (seller)-[sale:SUPPLIES WHERE sale.year = $year AND ${countsOnly('sale')}]->(buyer WHERE ${found('buyer')})
  WHERE NOT buyer IN party
  WITH region, seller, buyer,
    sum(CASE WHEN sale.valueCurrency = 'USD' THEN sale.valueNumber END) AS amount,
    count(CASE WHEN sale.valueCurrency = 'USD' THEN sale.valueNumber END) AS known,
    count(*) AS links
  WITH region, seller, collect({ buyer: buyer, amount: amount, known: known, links: links }) AS sold
  WITH region, sold, ${countriesOf('seller')} AS from
  UNWIND sold AS sale
  WITH region, from, sale, sale.buyer AS buyer
  WITH region, buyer, collect({ from: from, sale: sale }) AS bought
  WITH region, buyer, bought, ${countriesOf('buyer')} AS to
  UNWIND bought AS one
  WITH buyer, one.sale AS sale, CASE
    WHEN size(one.from) <> 1 OR size(to) <> 1 THEN 'UNKNOWN'
    WHEN one.from = to THEN 'DOMESTIC'
    WHEN to[0] IN region THEN 'REGIONAL'
    ELSE 'GLOBAL'
  END AS edgeClass
  WITH buyer, edgeClass, sum(sale.amount) AS amount, sum(sale.known) AS known, sum(sale.links) AS links
  WITH buyer, edgeClass, CASE WHEN known > 0 THEN amount END AS value, links
  ORDER BY coalesce(value, -1) DESC, buyer.name, buyer.id
  RETURN
    collect([buyer.id, buyer.name, edgeClass, value, links]) AS buyers,
    sum(value) AS total,
    count(value) AS valued,
    sum(links) AS links,
    sum(CASE edgeClass WHEN 'DOMESTIC' THEN value END) AS domestic,
    sum(CASE edgeClass WHEN 'REGIONAL' THEN value END) AS regional,
    sum(CASE edgeClass WHEN 'GLOBAL' THEN value END) AS global
}
RETURN CASE WHEN size(members) = 0 THEN { value: null, links: null, shares: null, buyers: [] } ELSE {
  value: CASE WHEN valued > 0 THEN total END,
  links: links,
  shares: [part IN [domestic, regional, global] | CASE WHEN total > 0 THEN part / total END],
  buyers: buyers
} END`,
    answer: (
      told: {
        value: number | null;
        links: number | null;
        shares: (number | null)[] | null;
        buyers: [string, string, string, number | null, number][];
      } | null,
    ) =>
      told && {
        value: rounded(told.value),
        links: told.links,
        shares: told.shares && told.shares.map(rounded),
        buyers: told.buyers.map(([id, name, edgeClass, value, links]) => [id, name, edgeClass, rounded(value), links]),
      },
  },
};
