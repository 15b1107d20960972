// An API over many random worlds, each with its oracle.
import { startScratchApi, type ScratchApi } from '../scratch.js';
import { bundleOf, day, randomWorld } from './random-trade.js';
import { WorldOracle } from './world-oracle.js';

const count = 24;

export interface Worlds {
  readonly api: ScratchApi;
  readonly oracles: readonly WorldOracle[];
}

/** Loads the worlds into a database that this file has for itself. */
export async function startWorlds(): Promise<Worlds> {
  const worlds = Array.from({ length: count }, (_, serial) => randomWorld(serial));
  const api = await startScratchApi();
  await api.load(bundleOf(worlds));
  return { api, oracles: worlds.map((world) => new WorldOracle(world)) };
}

/** Asks one question on the day of the worlds: `asked('stageCoverage', 'subject: "x"', 'share')`. */
export const asked = async <T>(
  { answer }: ScratchApi,
  question: string,
  given: string,
  fields: string,
  on = day,
): Promise<T> =>
  (await answer<Record<string, T>>(`{ ${question}(${given}, asOf: "${on}") { ${fields} } }`))[question] as T;
