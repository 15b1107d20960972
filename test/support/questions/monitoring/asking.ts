// Asks one question on many days, and which days those are.
import type { LoadedApi } from '../../scratch-api.js';
import { firstDay, lastDay, shifted, type When, type World } from './world.js';

/** Some of the days at which something of a world begins or ends, each with the day before and the day after. */
export function boundaryDays(world: World, every: number): string[] {
  const dates = [...Object.values(world.nodes), ...world.links.map(([, , , values]) => values ?? {})].flatMap(
    (values) => Object.values(values).filter((value) => typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value)),
  ) as string[];
  const edges = [...new Set(dates.flatMap((date) => [firstDay(date), lastDay(date)]))].sort();
  return edges.filter((_, index) => index % every === 0).flatMap((day) => [shifted(day, -1), day, shifted(day, 1)]);
}

/** Each of these days, as plans count or do not by turns. */
export const occasions = (days: readonly string[]): When[] =>
  days.map((day, index) => ({ day, includePlanned: index % 4 === 3 }));

export const written = ({ day, includePlanned }: When): string => `asOf: "${day}", includePlanned: ${includePlanned}`;

/** The answers to one question about many subjects, a few in a request. */
export async function askEach<T>(
  api: LoadedApi,
  subjects: readonly string[],
  field: (subject: string) => string,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  for (let start = 0; start < subjects.length; start += 15) {
    const some = subjects.slice(start, start + 15);
    const asked = some.map((subject, index) => `a${index}: ${field(subject)}`);
    const answer = await api.answer<Record<string, T>>(`{ ${asked.join(' ')} }`);
    some.forEach((subject, index) => answers.set(subject, answer[`a${index}`] as T));
  }
  return answers;
}
