// A small graph as a test wrote it down, read by plain loops: what oracles of questions work their answers out from.
import type { Values } from '../../../../src/exchange/bundle.js';
import type { SmallLink } from '../../small-graph.js';

const iso = (at: Date): string => at.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): string => iso(new Date(Date.UTC(year, month, day)));

/** The first day that a date of year, month or day precision spans. */
export function firstDay(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return utc(year, (month ?? 1) - 1, day ?? 1);
}

/** The last day that it spans. */
export function lastDay(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return utc(year, 11, 31);
  return day === undefined ? utc(year, month, 0) : utc(year, month - 1, day);
}

export function shifted(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return iso(at);
}

/** Every day from the first to the second, both included. */
export function daysOf(first: string, second: string): string[] {
  const days = [];
  for (let day = first; day <= second; day = shifted(day, 1)) days.push(day);
  return days;
}

/** How many days the second lies after the first. */
export const daysLater = (first: string, second: string): number =>
  second >= first ? daysOf(first, second).length - 1 : 1 - daysOf(second, first).length;

/** Which links count: by the day and whether plans are asked for. */
export interface When {
  readonly day: string;
  readonly includePlanned: boolean;
}

const counts = (values: Values | undefined, { day, includePlanned }: When): boolean => {
  const { validFrom, validTo, statementStatus } = values ?? {};
  if (typeof validFrom === 'string' && firstDay(validFrom) > day) return false;
  if (typeof validTo === 'string' && lastDay(validTo) < day) return false;
  return includePlanned || statementStatus !== 'PLANNED';
};

export class World {
  constructor(
    readonly nodes: Readonly<Record<string, Values>>,
    readonly links: readonly SmallLink[],
  ) {}

  ids(prefix: string): string[] {
    return Object.keys(this.nodes).filter((id) => id.startsWith(`${prefix}:`));
  }

  text(id: string, property: string): string {
    const value = this.nodes[id]?.[property];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** A node's name, which is its id where a test gives none. */
  name(id: string): string {
    return this.text(id, 'name') || id;
  }

  to(from: string, type: string, when: When): string[] {
    return this.links.flatMap(([one, of, other, values]) =>
      one === from && of === type && counts(values, when) ? [other] : [],
    );
  }

  from(to: string, type: string, when: When): string[] {
    return this.links.flatMap(([one, of, other, values]) =>
      other === to && of === type && counts(values, when) ? [one] : [],
    );
  }

  /** Everything that can be reached by links of a type, with where it began. */
  all(start: readonly string[], step: (id: string) => readonly string[]): Set<string> {
    const seen = new Set(start);
    for (const id of seen) for (const next of step(id)) seen.add(next);
    return seen;
  }

  /** Countries and provinces exist for a time only. */
  exists = (id: string, day: string): boolean => counts(this.nodes[id], { day, includePlanned: true });

  /** The countries in which a node lies, at most three steps away, or which it is. Locations that were only planned lie there too. */
  countries(id: string, { day }: When): string[] {
    const when = { day, includePlanned: true };
    return [...this.all([id], (one) => this.to(one, 'LOCATED_IN', when).filter((next) => this.exists(next, day)))]
      .filter((one) => one.startsWith('ctry:'))
      .sort();
  }

  byName(ids: Iterable<string>): string[] {
    return [...new Set(ids)].sort((one, other) => {
      const [a, b] = [this.name(one), this.name(other)];
      return a < b ? -1 : a > b ? 1 : one < other ? -1 : 1;
    });
  }
}
