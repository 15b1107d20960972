// On how few buyers or suppliers somebody depends.
import { Actor } from '../../model/alliances/actor.js';
import { Product } from '../../model/production/product.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { Conversion, type StatedRate } from '../currency/conversion.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { IncludePlanned } from '../include-planned.js';
import { byValue } from './sales/by-value.js';
import { figure, ratio, total } from './sales/figures.js';
import { Trader, withoutMembers } from './sales/trader.js';
import { withoutValue } from './sales/without-value.js';
import { calendarYear, YearOfSales } from './sales/year-of-sales.js';

const side = choice('MarketSide', 'Which side of the market is looked at.', {
  BUYER: 'Those to whom it sells',
  SUPPLIER: 'Those from whom it buys',
});

class Takes extends Trader {
  @Property(side, 'Whether buyers or suppliers are looked at') side = 'BUYER';
  @Property(node(Product), 'Only this product and narrower ones', { optional: true }) product?: string;
}

class Counterpart {
  @Property(node(Actor), 'The buyer or supplier') counterpart!: string;
  @Property(decimal(), 'Value of the trade in the currency of the answer; null where none is known', { optional: true })
  value?: number;
  @Property(share(), 'Its part of the value of all, 0 to 1', { optional: true }) share?: number;
  @Property(integer({ min: 0 }), 'Sales, one a seller, buyer and product') links!: number;
}

class MarketConcentration {
  @Property(calendarYear, 'Calendar year of the sales') year!: number;
  @Property(
    share(),
    'Herfindahl-Hirschman index: 1 where there is one counterpart, 1/n where n are alike; null where no value is known',
    { optional: true },
  )
  hhi?: number;
  @Property(share(), 'Part of the largest, 0 to 1', { optional: true }) topShare?: number;
  @Property(share(), 'Sales with a value that can be told / all sales, 0 to 1; null without sales', { optional: true })
  valueCoverage?: number;
  @Property(
    list(nested(Counterpart, 'A buyer or supplier with what is traded.'), { max: 100 }),
    'Who is traded with, most valuable first, then by name and id; those without a known value last',
  )
  table!: object[];
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface Found {
  readonly year: number;
  readonly members: number | null;
  readonly counterparts: readonly {
    readonly id: string;
    readonly name: string;
    readonly sums: readonly {
      readonly currency: string | null;
      readonly on: string | null;
      readonly amount: number;
      readonly links: number;
    }[];
  }[];
  readonly rates: readonly StatedRate[];
}

function concentrationOf({ year, counterparts, rates }: Found, currency: string) {
  const conversion = new Conversion(currency, rates);
  const traded = counterparts.map(({ id, name, sums }) => {
    const told = sums.map(({ currency: stated, on, amount, links }) => ({
      links,
      value: stated === null ? undefined : conversion.convert({ amount, currency: stated, on, year }),
    }));
    const known = told.filter(({ value }) => value !== undefined);
    const worth = known.length > 0 ? total(known.map(({ value }) => value)) : undefined;
    return {
      id,
      name,
      worth,
      links: total(told.map(({ links }) => links)),
      known: total(known.map(({ links }) => links)),
    };
  });
  const value = total(traded.map(({ worth }) => worth));
  const links = total(traded.map((one) => one.links));
  const known = total(traded.map((one) => one.known));
  const parts = traded.map(({ worth = 0 }) => worth / value);
  const warnings = [...withoutValue(known, links, year), ...conversion.warnings];
  const row = {
    year,
    hhi: value > 0 ? figure(total(parts.map((part) => part * part))) : null,
    topShare: value > 0 ? figure(Math.max(...parts)) : null,
    valueCoverage: ratio(known, links),
    table: traded
      .map(({ worth, ...one }) => ({ ...one, value: worth === undefined ? null : figure(worth) }))
      .toSorted(byValue)
      .map((one) => ({
        counterpart: one.id,
        value: one.value,
        share: one.value === null ? null : ratio(one.value, value),
        links: one.links,
      })),
    rates: conversion.applied,
  };
  const names = new Map(traded.map(({ id, name }) => [id, name]));
  return { rows: [row], names, warnings, basis: { nodes: traded.length, edges: links, excluded: warnings } };
}

const nothing = { hhi: null, topShare: null, valueCoverage: null, table: [], rates: [] };

export const marketConcentration = question({
  name: 'marketConcentration',
  cypher: 'integration/market-concentration',
  takes: Takes,
  shares: [YearOfSales, ReportingCurrency, IncludePlanned],
  result: MarketConcentration,
  description:
    'How far the trade of an actor, or of a cluster or consortium with its members, in a year rests on few buyers or suppliers. What members sell each other does not count; a sale without a value counts as a link. A group without members on the day has numbers that are null.',
  formula: 's = value of trade with a counterpart / value of all; hhi = sum of s squared; topShare = largest s',
  units: 'hhi, topShare, share and valueCoverage 0 to 1; value in the currency of the answer',
  citation: 'Hirschman, A. O. (1964), The Paternity of an Index, American Economic Review 54(5)',
  verified: { reference: 'brute force in TypeScript over random worlds of trade', largestDifference: 5e-12 },
  example:
    'marketConcentration(subject: "ent:demo-sales-to-one-above-all", side: BUYER, asOf: "2026-06-30", includeSynthetic: true) { hhi topShare table { counterpart { name } value share } }',
  reads: ['year', 'members', 'counterparts', 'rates'],
  answer: async ({ run, day }, { subject, currency }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    if (found.members === 0) return withoutMembers(subject, day, { year: found.year, ...nothing });
    return concentrationOf(found, String(currency));
  },
});
