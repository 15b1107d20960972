// Whether the statements behind a record are what a list says of them: its text, one of its paragraphs, one of its statuses.
import type { ListedFact } from './fact-list.js';
import type { Statement } from './stored-graph.js';

/** One line of a report. */
export interface Difference {
  readonly fact: readonly string[];
  readonly problem: string;
}

export const citation = (statements: readonly Statement[]): string =>
  `cited to ${statements.map(({ paragraphs, status }) => `${paragraphs.join(' ')} ${status}`).join(', ')}`;

/** What is wrong with the statements, or nothing. */
export function unsupported(
  text: string,
  statements: readonly Statement[],
  { paragraphs, statuses }: ListedFact,
): string | undefined {
  const own = statements.filter((one) => one.text === text);
  const fits = own.some(
    (one) => statuses.includes(one.status) && one.paragraphs.some((paragraph) => paragraphs.includes(paragraph)),
  );
  if (fits) return undefined;
  if (own.length > 0) return citation(own);
  return `cited to ${[...new Set(statements.map((one) => one.text))].join(', ') || 'nothing'}`;
}
