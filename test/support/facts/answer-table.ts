// Compares the rows of an answer with a table that was worked out by hand.
import { matcher } from './names.js';

/** `a; b` is met by either. */
const met = (expected: string, cell: string): boolean =>
  expected.split(';').some((pattern) => matcher(pattern.trim())(cell));

const fits = (expected: readonly string[], row: readonly string[]): boolean =>
  expected.every((pattern, at) => met(at === 0 ? pattern.replace(/^\? /, '') : pattern, row[at] ?? ''));

/** The expected rows that the answer lacks (`-`), and those of the answer that nobody expects (`+`). */
export function rowDifferences(expected: readonly string[][], rows: readonly string[][]): string[] {
  const lacking = expected.filter((row) => !row[0]?.startsWith('? ') && !rows.some((actual) => fits(row, actual)));
  const unexpected = rows.filter((actual) => !expected.some((row) => fits(row, actual)));
  return [...lacking.map((row) => `- ${row.join(' | ')}`), ...unexpected.map((row) => `+ ${row.join(' | ')}`)];
}
