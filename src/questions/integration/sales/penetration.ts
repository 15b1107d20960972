// How far sellers have entered chains of other countries: a level, and where the value of their sales goes.
import { groupedBy } from '../../grouped-by.js';
import { byValue } from './by-value.js';
import { classOf, edgeClasses, type EdgeClass } from './edge-class.js';
import { figure, ratio } from './figures.js';
import { linksOf, valued, valueOf, type Sale, type Sales } from './sales.js';

interface Seen {
  readonly year: number;
  /** Countries that belong to the reference region on the day. */
  readonly region: readonly string[];
  /** Whether a buyer abroad is or was negotiated with. */
  readonly negotiates: boolean;
}

/** The highest level that holds; null where there are sales and none of them can be placed. */
function levelOf(of: (year: number, edgeClass: EdgeClass) => readonly Sale[], sold: boolean, seen: Seen) {
  const { year, negotiates } = seen;
  const global = of(year, 'GLOBAL');
  const markets = new Set(global.map(({ to }) => to));
  if (global.length > 0) return markets.size >= 2 && of(year - 1, 'GLOBAL').length > 0 ? 5 : 4;
  if (of(year, 'REGIONAL').length > 0) return 3;
  if (negotiates) return 2;
  if (of(year, 'DOMESTIC').length > 0) return 1;
  return sold ? null : 0;
}

export function penetrationOf(sales: Sales, seen: Seen) {
  const region = new Set(seen.region);
  const placed = sales.all.map((sale) => ({ ...sale, edgeClass: classOf(sale.from, sale.to, region) }));
  const now = placed.filter(({ year }) => year === seen.year);
  const value = valueOf(now);
  const of = (year: number, edgeClass: EdgeClass) =>
    placed.filter((sale) => sale.year === year && sale.edgeClass === edgeClass);
  const share = (edgeClass: EdgeClass) => ratio(valueOf(of(seen.year, edgeClass)), value);
  const buyers = groupedBy(now, ({ buyer, edgeClass }) => `${buyer} ${edgeClasses.indexOf(edgeClass)}`).map(
    (group) => ({
      id: group[0]?.buyer ?? '',
      name: group[0]?.buyerName ?? '',
      edgeClass: group[0]?.edgeClass,
      value: valued(group).length > 0 ? figure(valueOf(group)) : null,
      links: linksOf(group),
    }),
  );
  return {
    year: seen.year,
    level: levelOf(of, now.length > 0, seen),
    shares: {
      domestic: share('DOMESTIC'),
      regional: share('REGIONAL'),
      global: share('GLOBAL'),
      unknown: share('UNKNOWN'),
    },
    value: valued(now).length > 0 ? figure(value) : null,
    links: linksOf(now),
    valueCoverage: ratio(linksOf(valued(now)), linksOf(now)),
    globalMarkets: [...new Set(of(seen.year, 'GLOBAL').flatMap(({ to }) => to ?? []))].toSorted(),
    buyers: buyers.toSorted(byValue).map(({ id, name: _name, ...buyer }) => ({ buyer: id, ...buyer })),
  };
}
