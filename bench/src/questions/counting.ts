// What counts in questions on a day, in the words of the hand-written statements.
import { found, holds } from '../operations/seen.js';

/** In Cypher, that a statement is of more than the future. */
export const countsOnly = (link: string): string => `coalesce(${link}.statementStatus <> 'PLANNED', true)`;

/** In Cypher, that a relationship holds on the day. */
export const counted = (link: string): string => `${holds(link)} AND ${countsOnly(link)}`;

/** In Cypher, that a sale flows on the day: within its dates or, without any, in its calendar year. */
export const flows = (sale: string): string =>
  `CASE WHEN ${sale}.validFromLower IS NULL AND ${sale}.validToUpper IS NULL
    THEN ${sale}.year = toInteger(left($day, 4)) ELSE ${holds(sale)} END AND ${countsOnly(sale)}`;

/** In Cypher, that a node is found in the world, and on the day. */
export const present = (node: string): string => `NOT ${node}:Synthetic AND ${holds(node)}`;

/** In Cypher, that a tie of a network holds on the day. */
export const ties = (link: string): string => `CASE WHEN type(${link}) = 'SUPPLIES' THEN ${flows(link)} ELSE ${counted(link)} END`;

/** In Cypher, the countries in which a node lies on the day. */
export const countriesOf = (node: string): string => `COLLECT {
  MATCH (${node})((at WHERE true)-[lies:LOCATED_IN WHERE ${holds('lies')}]->(place WHERE ${holds('place')})){0,3}(country:Country)
  RETURN DISTINCT country.id ORDER BY country.id
}`;

/** In Cypher, what currencies cost in dollars on average over some years, as [currency, year, rate]: the graph has no rates of days. */
export const ratesOf = (years: string): string => `COLLECT {
  MATCH (rate:ExchangeRate {to: 'USD'})
  WHERE rate.on IN [year IN ${years} | toString(year)] AND ${found('rate')} AND ${countsOnly('rate')}
  RETURN [rate.from, rate.on, rate.rate]
}`;

/** In Cypher, an `amount` of a `currency` in dollars of the year, by the `rates`; null where there is none. */
export const inDollars = (year: string): string => `CASE currency
  WHEN 'USD' THEN amount
  ELSE amount * head([rate IN rates WHERE rate[0] = currency AND rate[1] = toString(${year}) | rate[2]])
END`;
