// A matrix of sales between groups, in one currency, with its sums.
import { Conversion, type StatedRate } from '../../currency/conversion.js';
import { groupedBy } from '../../grouped-by.js';
import { byValue } from './by-value.js';
import { figure, ratio, total } from './figures.js';
import { withoutValue } from './without-value.js';

/** Sales from one group to another that have currency and date in common. */
export interface Flow {
  /** The group of the sellers; null where it is unknown or several. */
  readonly source: string | null;
  readonly sourceName: string | null;
  readonly target: string | null;
  readonly targetName: string | null;
  readonly currency: string | null;
  readonly on: string | null;
  readonly amount: number;
  readonly links: number;
}

interface Terms {
  readonly year: number;
  readonly currency: string;
  readonly rates: readonly StatedRate[];
}

interface Told extends Pick<Flow, 'source' | 'target' | 'links'> {
  readonly value: number | undefined;
}

const most = 100;

/** Of some flows together: their value, null where none has one, and their number. */
const added = (flows: readonly Told[]) => {
  const values = flows.flatMap(({ value }) => value ?? []);
  return { value: values.length > 0 ? figure(total(values)) : null, links: total(flows.map(({ links }) => links)) };
};

export function flowsOf(flows: readonly Flow[], { year, currency, rates }: Terms) {
  const conversion = new Conversion(currency, rates);
  const nameOf = new Map(
    flows.flatMap(({ source, sourceName, target, targetName }) => [
      [source, sourceName],
      [target, targetName],
    ]),
  );
  const told = flows.map(({ source, target, currency: stated, on, amount, links }): Told => {
    const value = stated === null ? undefined : conversion.convert({ amount, currency: stated, on, year });
    return { source, target, links, value };
  });
  const cells = groupedBy(told, ({ source, target }) => JSON.stringify([source, target]))
    .map((group) => {
      const { source = null, target = null } = group[0] ?? {};
      const name = [source, target].map((id) => nameOf.get(id) ?? '').join('\n');
      return { source, target, name, id: `${source ?? ''} ${target ?? ''}`, ...added(group) };
    })
    .toSorted(byValue);
  const sums = (end: 'source' | 'target') =>
    groupedBy(told, (flow) => flow[end] ?? '')
      .map((group) => {
        const id = group[0]?.[end] ?? '';
        return { id, name: nameOf.get(id) ?? '', ...added(group) };
      })
      .toSorted(byValue)
      .map(({ id, name, ...sum }) => ({ group: id === '' ? null : id, name: name === '' ? null : name, ...sum }));
  const [rowSums, columnSums] = [sums('source'), sums('target')];
  const all = added(told);
  const known = total(told.filter(({ value }) => value !== undefined).map(({ links }) => links));
  const unplaced = total(
    told.filter(({ source, target }) => source === null || target === null).map(({ links }) => links),
  );
  const warnings = [
    ...withoutValue(known, all.links, year),
    ...conversion.warnings,
    ...(unplaced > 0 ? [`${unplaced} of ${all.links} sales have an end whose group is unknown, or is several.`] : []),
    ...(Math.max(rowSums.length, columnSums.length) > most
      ? [
          `Sums are told of the ${most} most valuable groups of ${rowSums.length} sellers' and ${columnSums.length} buyers'.`,
        ]
      : []),
  ];
  return {
    cells,
    warnings,
    beside: {
      year,
      totalValue: all.value,
      totalLinks: all.links,
      valueCoverage: ratio(known, all.links),
      rowSums: rowSums.slice(0, most),
      columnSums: columnSums.slice(0, most),
    },
    basis: {
      nodes: new Set([...rowSums, ...columnSums].map(({ group }) => group)).size,
      edges: all.links,
      excluded: warnings,
    },
  };
}
