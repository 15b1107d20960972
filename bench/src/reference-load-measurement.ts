// Measures the cold load of the reference data beside batched UNWIND statements written by hand for the very same rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.js';
import { carryingRule } from '../../src/exchange/carry-locations.js';
import { loadedDataSets } from '../../src/exchange/data-set.js';
import { loadDataSet, type OpenSet } from '../../src/exchange/load-data-set.js';
import { loadDataSets, openDataSets } from '../../src/exchange/load-data-sets.js';
import { loadBundle } from '../../src/exchange/load.js';
import { readSeedsOrThrow } from '../../src/exchange/read-seeds.js';
import { surroundingsOf } from '../../src/exchange/surroundings/surroundings.js';
import { applyConstraints } from '../../src/graph/constraints.js';
import { Database } from '../../src/graph/database.js';
import { model } from '../../src/model/index.js';
import { startLocalDatabase } from '../../src/neo4j/local-database.js';
import { loadByHand, rowsByHand } from './load/by-hand.js';
import { median } from './measure/statistics.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { commit, keep, thisMachine } from './report/result.js';
import { say } from './session.js';

/** A way to bring the reference data into a database that holds the seeds: has in memory what it begins with, then gives the work that counts. */
type Way = (database: Database) => Promise<() => Promise<unknown>>;

const byHand = 'by hand, prepared rows in memory';

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

/** A database of its own with constraints and seeds, so that each way begins alike, with the plans that it has to make. */
async function onFreshDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'vcg-bench-load-'));
  const local = await startLocalDatabase({ dataDirectory, mode: 'serve' });
  const database = new Database(local, { timeoutMs: 600_000 });
  try {
    await applyConstraints(database, model);
    const sets = await openDataSets(projectRoot, ['seed'], model);
    await loadDataSets({ database, model, sets, now: new Date(), standing: await loadedDataSets(database) });
    return await work(database);
  } finally {
    await database.close();
    await local.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** Each way holds only what it needs: rows that another way waits for would be looked through whenever memory is tidied. */
function waysOf(set: OpenSet): Record<string, Way> {
  const { name, fingerprint } = set;
  if (!('files' in set)) throw new Error(`The data set "${name}" is made, so there are no rows to read.`);
  const { files } = set;
  const now = new Date();
  const checked = (database: Database) =>
    readSeedsOrThrow(files, model, (read) =>
      surroundingsOf((statement, parameters) => database.read(statement, parameters), model, read, name),
    );
  return {
    'loader, checked rows in memory': async (database) => {
      const { bundle, around } = await checked(database);
      return () => loadBundle({ database, model, bundle, around, name, fingerprint, now });
    },
    [byHand]: async (database) => {
      const { bundle, around } = await checked(database);
      const rows = rowsByHand(bundle, around, model, now);
      return () => loadByHand(database, rows);
    },
    'loader, from the files': async (database) => () => loadDataSet({ database, model, set, now }),
  };
}

/** How much was loaded; where firms lie after a merger of provinces the loader concludes besides. */
async function loaded(database: Database): Promise<{ nodes: number; relationships: number }> {
  const [found = []] = await database.read(
    `RETURN COUNT { MATCH (one) WHERE one.dataSet = 'reference' },
  COUNT { MATCH ()-[one]->() WHERE one.dataSet = 'reference' AND one.importRunId <> $concluded }`,
    { concluded: carryingRule },
  );
  return { nodes: Number(found[0]), relationships: Number(found[1]) };
}

export async function measureReferenceLoad(options: Options): Promise<void> {
  const machine = thisMachine();
  const [set] = await openDataSets(projectRoot, ['reference'], model);
  if (!set) throw new Error('There is no set of reference data.');
  const ways = Object.entries(waysOf(set));
  const seconds = new Map(ways.map(([name]) => [name, [] as number[]]));
  const found = new Map<string, number>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [name, prepared] of [...ways.slice(round % ways.length), ...ways.slice(0, round % ways.length)]) {
      say(`Round ${round + 1} of ${options.rounds}: ${name} …`);
      await onFreshDatabase(async (database) => {
        seconds.get(name)?.push(await secondsOf(await prepared(database)));
        const { nodes, relationships } = await loaded(database);
        found.set(JSON.stringify({ nodes, relationships }), nodes + relationships);
      });
    }
  }
  const [rows = Number.NaN, ...others] = found.values();
  if (others.length > 0) throw new Error(`The ways left different graphs: ${[...found.keys()].join(', ')}`);
  const medianOf = (name: string): number => median(seconds.get(name) ?? []);
  const tables = table(
    ['way', 'seconds, median', 'rows/s', 'of by hand'],
    ways.map(([name]) => [name, medianOf(name), rows / medianOf(name), medianOf(byHand) / medianOf(name)]),
  );
  say(tables);
  const figures = { measurement: 'reference-load', commit: commit(), machine, rows, seconds: [...seconds] };
  say(`Kept in ${keep(options.results, 'reference-load', figures, tables)}`);
}
