// The year and the part of it, or the run of years, that a figure is for.
import { spanOfPeriod } from '../../ontology/values/period.js';

export interface TradePeriod {
  readonly year: number;
  /** Absent where the figure is for the whole year. */
  readonly period?: string;
}

/** `2019`, `201903`, `2019Q1`, `1998-2000` and the forms of the model, as the model writes them. */
export function readPeriod(text: string): string | undefined {
  const month = /^(\d{4})(0[1-9]|1[0-2])$/.exec(text);
  if (month) return `${month[1]}-${month[2]}`;
  const part = /^(\d{4})-?([HQ]\d)$/i.exec(text);
  const written = part ? `${part[1]}-${part[2]?.toUpperCase()}` : text.replace(/^(\d{4})[-–/](\d{4})$/, '$1/$2');
  return spanOfPeriod(written) ? written : undefined;
}

const yearForm = /^\d{4}$/;

/** The period with its year: the one that stands beside it, else its own, else, for a run of years, the one to file it under. */
export function periodOf(period: string, beside: number | undefined, under?: number): TradePeriod | string {
  const { lower = '', upper = '' } = spanOfPeriod(period) ?? {};
  const [first, last] = [Number(lower.slice(0, 4)), Number(upper.slice(0, 4))];
  const year = beside ?? (first === last ? first : under);
  if (year === undefined) return `"${period}" spans several years; say under which of them with --year`;
  if (year < first || year > last) return `"${period}" does not lie in the year ${year}`;
  return yearForm.test(period) ? { year } : { year, period };
}

/** The period, or the year where the figure is for the whole of it. */
export const printPeriod = ({ year, period }: TradePeriod): string => period ?? String(year);
