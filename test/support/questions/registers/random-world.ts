// Random graphs of registers, kept in memory beside the database: few dates that meet often, some plans among the statements.
import { smallGraph, type SmallLink } from '../../small-graph.js';
import { pick, seededRandom, type Random } from '../../random-values.js';
import type { Bundle } from '../../../../src/exchange/bundle.js';

export type Said = Readonly<Record<string, unknown>>;

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly said: Said;
}

const dates = ['2022', '2023-H2', '2024-Q1', '2024-02', '2024-02-29', '2024-03-01', '2024-12-31', '2025', '2025-01-01'];
/** Before everything, around every date, after everything. */
export const days = [
  '1900',
  '2021-12-31',
  '2022',
  '2023-06',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024',
  '2025-01-01',
  '2026',
];

const monthsOf = (part: string): [first: number, last: number] => {
  if (part.startsWith('H')) return part === 'H1' ? [0, 5] : [6, 11];
  if (part.startsWith('Q')) return [Number(part[1]) * 3 - 3, Number(part[1]) * 3 - 1];
  return [Number(part) - 1, Number(part) - 1];
};

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** First and last day of a partial date, by the calendar of JavaScript. */
export function spanOf(date: string): [first: string, last: string] {
  const [year = '', part, day] = date.split('-');
  if (day !== undefined) return [date, date];
  const [first, last] = part === undefined ? [0, 11] : monthsOf(part);
  return [iso(Number(year), first, 1), iso(Number(year), last + 1, 0)];
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** One occasion to ask: the day, and whether plans count. */
export interface Occasion {
  readonly asOf: string;
  readonly includePlanned: boolean;
}

export const counts = ({ validFrom, validTo, statementStatus }: Said, { asOf, includePlanned }: Occasion): boolean => {
  const [, day] = spanOf(asOf);
  if (typeof validFrom === 'string' && spanOf(validFrom)[0] > day) return false;
  if (typeof validTo === 'string' && spanOf(validTo)[1] < day) return false;
  return includePlanned || statementStatus !== 'PLANNED';
};

export class RandomWorld {
  readonly random: Random;
  readonly nodes: Record<string, Said> = {};
  readonly #links = new Map<string, Link & { readonly type: string }>();

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  readonly chance = (share: number): boolean => this.random() < share;
  readonly pick = <T>(from: readonly T[]): T => pick(this.random, from);
  readonly number = (most: number): number => Math.floor(this.random() * (most + 1));
  readonly date = (): string => this.pick(dates);

  /** A few letters, so that names tie. */
  add(id: string, said: Said = {}): string {
    this.nodes[id] = { name: this.pick(['A', 'B', 'C', 'D']), ...said };
    return id;
  }

  /** Often without an end, now and then a mere plan; a second one between the same nodes takes the place of the first unless `key` differs. */
  link(from: string, type: string, to: string, own: Said = {}, key = ''): void {
    const [one, other] = [this.date(), this.date()].toSorted((a, b) => (spanOf(a)[0] < spanOf(b)[0] ? -1 : 1));
    const said = {
      ...(this.chance(0.4) ? { validFrom: one } : {}),
      ...(this.chance(0.4) && spanOf(other ?? '')[1] >= spanOf(one ?? '')[1] ? { validTo: other } : {}),
      ...(this.chance(0.15) ? { statementStatus: 'PLANNED' } : {}),
      ...own,
    };
    this.#links.set([from, type, to, key].join(' '), { type, from, to, said });
  }

  of(type: string): Link[] {
    return [...this.#links.values()].filter((link) => link.type === type);
  }

  ids(prefix: string): string[] {
    return Object.keys(this.nodes).filter((id) => id.startsWith(`${prefix}:`));
  }

  bundle(): Bundle {
    const links = [...this.#links.values()].map(({ from, type, to, said }): SmallLink => [from, type, to, said]);
    return smallGraph(this.nodes, links);
  }

  /** By name, then by id. */
  readonly byName = (one: string, other: string): number => {
    const [a, b] = [one, other].map((id) => `${String(this.nodes[id]?.['name'])} ${id}`) as [string, string];
    return a < b ? -1 : Number(a > b);
  };
}
