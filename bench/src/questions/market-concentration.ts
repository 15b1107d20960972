// On how few buyers the sales of a cluster and its members rest.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { found } from '../operations/seen.js';
import { counted, countsOnly, inDollars, ratesOf } from './counting.js';
import { rounded } from './rounded.js';

interface Counterpart {
  readonly counterpart: { readonly id: string; readonly name: string };
  readonly value: number | null;
  readonly links: number;
}

interface Told {
  readonly hhi: number | null;
  readonly topShare: number | null;
  readonly valueCoverage: number | null;
  readonly table: readonly Counterpart[];
}

export const marketConcentration: Operation = {
  name: 'market-concentration',
  description: 'Herfindahl-Hirschman index and all buyers of a cluster and its members in a year',
  walks: true,
  candidates: `MATCH (subject:Cluster)<-[:MEMBER_OF]-(member:Enterprise)-[:SUPPLIES]->()
WHERE NOT subject:Synthetic
WITH subject, count(*) AS sales WHERE sales > 40 AND sales < 4000
WITH subject ORDER BY subject.id LIMIT 50
UNWIND range(2020, 2023) AS year
RETURN { subject: subject.id, year: year }`,
  thisApi: {
    document: `query MarketConcentration($subject: ID!, $year: Int!, $day: PartialDate) {
  marketConcentration(subject: $subject, year: $year, side: BUYER, asOf: $day) {
    hhi
    topShare
    valueCoverage
    table { counterpart { id name } value links }
  }
}`,
    canonical: reading(({ marketConcentration: told }: { marketConcentration: Told | null }): Json =>
      told && {
        hhi: rounded(told.hhi),
        topShare: rounded(told.topShare),
        valueCoverage: rounded(told.valueCoverage),
        table: told.table.map(({ counterpart: { id, name }, value, links }) => [id, name, rounded(value), links]),
      },
    ),
  },
  handWritten: {
    statement: `MATCH (subject:Cluster {id: $subject})
WHERE ${found('subject')}
CALL (subject) {
  MATCH (subject)<-[joined:MEMBER_OF WHERE ${counted('joined')}]-(member:Enterprise|Organisation|Consortium|Funder WHERE ${found('member')})
  RETURN collect(DISTINCT member) AS party
}
WITH party, ${ratesOf('[$year]')} AS rates
CALL (party, rates) {
  UNWIND party AS seller
  MATCH (seller)-[sale:SUPPLIES WHERE sale.year = $year AND ${countsOnly('sale')}]->(buyer WHERE ${found('buyer')})
  WHERE NOT buyer IN party
  WITH rates, buyer, sale.valueCurrency AS currency, sum(sale.valueNumber) AS amount, count(*) AS links
  WITH buyer, ${inDollars('$year')} AS worth, links
  WITH buyer, sum(worth) AS amount, sum(CASE WHEN worth IS NOT NULL THEN links END) AS known, sum(links) AS links
  WITH buyer, CASE WHEN known > 0 THEN amount END AS value, known, links
  ORDER BY coalesce(value, -1) DESC, buyer.name, buyer.id
  RETURN collect([buyer.id, buyer.name, value, links]) AS table, sum(value) AS total, sum(known) AS known, sum(links) AS links
}
RETURN {
  none: size(party) = 0,
  hhi: CASE WHEN total > 0 THEN reduce(sum = 0.0, row IN table | sum + coalesce((row[2] / total) ^ 2, 0)) END,
  topShare: CASE WHEN total > 0 THEN table[0][2] / total END,
  valueCoverage: CASE WHEN links > 0 THEN toFloat(known) / links END,
  table: table
}`,
    answer: (told: { hhi: number; topShare: number; valueCoverage: number; table: [string, string, number, number][] } | null) =>
      told && {
        hhi: rounded(told.hhi),
        topShare: rounded(told.topShare),
        valueCoverage: rounded(told.valueCoverage),
        table: told.table.map(([id, name, value, links]) => [id, name, rounded(value), links]),
      },
  },
};
