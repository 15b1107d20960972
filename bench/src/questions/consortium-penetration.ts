// How far a consortium with its members has entered chains of other countries.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { found } from '../operations/seen.js';
import { counted, countriesOf, countsOnly, inDollars, ratesOf } from './counting.js';
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
  readonly level: number | null;
  readonly value: number | null;
  readonly valueCoverage: number | null;
  readonly links: number | null;
  readonly shares: Shares | null;
  readonly buyers: readonly Buyer[];
}

const canonicalShares = ({ domestic, regional, global }: Shares): Json => [domestic, regional, global].map(rounded);

export const consortiumPenetration: Operation = {
  name: 'consortium-penetration',
  description: 'How far a consortium and its members have come: a level from the sales of two years, their shares by home, region and beyond, all buyers',
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
    level
    value
    valueCoverage
    links
    shares { domestic regional global }
    buyers { buyer { id name } edgeClass value links }
  }
}`,
    canonical: reading(({ consortiumPenetration: told }: { consortiumPenetration: Told | null }): Json =>
      told && {
        level: told.level,
        value: rounded(told.value),
        valueCoverage: rounded(told.valueCoverage),
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
} AS region, ${ratesOf('[$year, $year - 1]')} AS rates
CALL (party, region, rates) {
  UNWIND party AS seller
  MATCH (seller)-[sale:SUPPLIES WHERE sale.year IN [$year, $year - 1] AND ${countsOnly('sale')}]->(buyer WHERE ${found('buyer')})
  WHERE NOT buyer IN party
  WITH region, rates, seller, buyer, sale.year AS soldIn, sale.valueCurrency AS currency,
    sum(sale.valueNumber) AS amount,
    count(*) AS links
  WITH region, seller, buyer, soldIn = $year AS now, ${inDollars('soldIn')} AS worth, links
  WITH region, seller, collect({ buyer: buyer, now: now, amount: worth, known: CASE WHEN worth IS NOT NULL THEN links END, links: links }) AS sold
  WITH region, sold, ${countriesOf('seller')} AS from
  UNWIND sold AS sale
  WITH region, from, sale, sale.buyer AS buyer
  WITH region, buyer, collect({ from: from, sale: sale }) AS bought
  WITH region, buyer, bought, ${countriesOf('buyer')} AS to
  UNWIND bought AS one
  WITH buyer, to, one.sale AS sale, CASE
    WHEN size(one.from) <> 1 OR size(to) <> 1 THEN 'UNKNOWN'
    WHEN one.from = to THEN 'DOMESTIC'
    WHEN to[0] IN region THEN 'REGIONAL'
    ELSE 'GLOBAL'
  END AS edgeClass
  WITH buyer, to, edgeClass, sale.now AS now, sum(sale.amount) AS amount, sum(sale.known) AS known, sum(sale.links) AS links
  WITH buyer, to, edgeClass, now, CASE WHEN known > 0 THEN amount END AS value, known, links
  ORDER BY coalesce(value, -1) DESC, buyer.name, buyer.id
  WITH
    collect(CASE WHEN now THEN [buyer.id, buyer.name, edgeClass, value, links] END) AS buyers,
    collect(DISTINCT CASE WHEN now AND edgeClass = 'GLOBAL' THEN to[0] END) AS markets,
    sum(CASE WHEN now THEN value END) AS total,
    count(CASE WHEN now THEN value END) AS valued,
    sum(CASE WHEN now THEN known END) AS known,
    sum(CASE WHEN now THEN links END) AS links,
    collect(DISTINCT CASE WHEN now THEN edgeClass END) AS classes,
    count(CASE WHEN NOT now AND edgeClass = 'GLOBAL' THEN 1 END) > 0 AS globalBefore,
    sum(CASE WHEN now AND edgeClass = 'DOMESTIC' THEN value END) AS domestic,
    sum(CASE WHEN now AND edgeClass = 'REGIONAL' THEN value END) AS regional,
    sum(CASE WHEN now AND edgeClass = 'GLOBAL' THEN value END) AS global
  RETURN buyers, total, valued, known, links, domestic, regional, global, CASE
    WHEN 'GLOBAL' IN classes THEN CASE WHEN size(markets) > 1 AND globalBefore THEN 5 ELSE 4 END
    WHEN 'REGIONAL' IN classes THEN 3
    WHEN EXISTS {
      UNWIND party AS seller
      MATCH (seller)-[contact:NEGOTIATES_WITH WHERE left(contact.on, 4) <= toString($year) AND ${countsOnly('contact')}]->(buyer WHERE ${found('buyer')})
      WHERE NOT buyer IN party
      WITH ${countriesOf('seller')} AS here, ${countriesOf('buyer')} AS there
      WHERE size(here) = 1 AND size(there) = 1 AND here <> there
      RETURN 1
    } THEN 2
    WHEN 'DOMESTIC' IN classes THEN 1
    WHEN size(classes) = 0 THEN 0
  END AS level
}
RETURN CASE WHEN size(members) = 0 THEN { level: null, value: null, valueCoverage: null, links: null, shares: null, buyers: [] } ELSE {
  level: level,
  value: CASE WHEN valued > 0 THEN total END,
  valueCoverage: CASE WHEN links > 0 THEN toFloat(known) / links END,
  links: links,
  shares: [part IN [domestic, regional, global] | CASE WHEN total > 0 THEN part / total END],
  buyers: buyers
} END`,
    answer: (
      told: {
        level: number | null;
        value: number | null;
        valueCoverage: number | null;
        links: number | null;
        shares: (number | null)[] | null;
        buyers: [string, string, string, number | null, number][];
      } | null,
    ) =>
      told && {
        level: told.level,
        value: rounded(told.value),
        valueCoverage: rounded(told.valueCoverage),
        links: told.links,
        shares: told.shares && told.shares.map(rounded),
        buyers: told.buyers.map(([id, name, edgeClass, value, links]) => [id, name, edgeClass, rounded(value), links]),
      },
  },
};
