// The seeded list of variables that an operation is measured with.
import type { Database } from '../../../src/graph/database.js';
import { Draws } from '../dataset/draws.js';
import { days } from './days.js';
import type { Operation, Variables } from './operation.js';

export const listLength = 200;

/** The same list for the same graph and seed, each with a day; candidates come again where there are too few. */
export async function variablesOf(operation: Operation, database: Database, seed: number): Promise<Variables[]> {
  const [found] = await database.read(`RETURN COLLECT { ${operation.candidates} }`);
  const rows = found?.[0] as Variables[];
  if (rows.length === 0) throw new Error(`${operation.name} finds no candidates for its variables.`);
  const draws = new Draws(seed, operation.name);
  const drawn = draws.shuffled(rows);
  return Array.from({ length: listLength }, (_one, index) => {
    const row = drawn[index % drawn.length] as Variables;
    return { ...(operation.variables ? operation.variables(row, draws) : row), day: draws.pick(days) };
  });
}
