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
import { loadByHand, rowsByHand, type HandWrittenRows } from './load/by-hand.js';
import { median } from './measure/statistics.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { commit, keep, thisMachine } from './report/result.js';
import { say } from './session.js';

/** A way to bring the reference data into a database that holds the seeds; returns the seconds that count. */
type Way = (database: Database) => Promise<number>;

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

async function ways(set: OpenSet): Promise<{ ways: Record<string, Way>; rows: HandWrittenRows }> {
  const { name, fingerprint } = set;
  if (!('files' in set)) throw new Error(`The data set "${name}" is made, so there are no rows to read.`);
  const { files } = set;
  const now = new Date();
  const { bundle, around } = await onFreshDatabase((database) =>
    readSeedsOrThrow(files, model, (read) =>
      surroundingsOf((statement, parameters) => database.read(statement, parameters), model, read, name),
    ),
  );
  const rows = rowsByHand(bundle, around, model, now);
  return {
    rows,
    ways: {
      'loader, checked rows in memory': (database) =>
        secondsOf(() => loadBundle({ database, model, bundle, around, name, fingerprint, now })),
      'by hand, prepared rows in memory': (database) => secondsOf(() => loadByHand(database, rows)),
      'loader, from the files': (database) => secondsOf(() => loadDataSet({ database, model, set, now })),
    },
  };
}

/** Counts of what was loaded; where firms lie after a merger of provinces the loader concludes besides. */
const stored = async (database: Database): Promise<string> => {
  const nodes = "MATCH (one) WHERE one.dataSet = 'reference' RETURN count(one)";
  const links = "MATCH ()-[one]->() WHERE one.dataSet = 'reference' AND one.importRunId <> $concluded RETURN count(one)";
  const counts = [...(await database.read(nodes)), ...(await database.read(links, { concluded: carryingRule }))];
  return JSON.stringify(counts);
};

export async function measureReferenceLoad(options: Options): Promise<void> {
  const machine = thisMachine();
  const [set] = await openDataSets(projectRoot, ['reference'], model);
  if (!set) throw new Error('There is no set of reference data.');
  const prepared = await ways(set);
  const count = prepared.rows.nodes + prepared.rows.relationships;
  const names = Object.keys(prepared.ways);
  const seconds = new Map(names.map((name) => [name, [] as number[]]));
  const found = new Set<string>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
      say(`Round ${round + 1} of ${options.rounds}: ${name} …`);
      await onFreshDatabase(async (database) => {
        seconds.get(name)?.push((await prepared.ways[name]?.(database)) ?? Number.NaN);
        found.add(await stored(database));
      });
    }
  }
  if (found.size !== 1) throw new Error(`The ways left different graphs: ${[...found].join(', ')}`);
  const [, byHand = ''] = names;
  const medianOf = (name: string): number => median(seconds.get(name) ?? []);
  const tables = table(
    ['way', 'seconds, median', 'rows/s', 'of by hand'],
    names.map((name) => [name, medianOf(name), count / medianOf(name), medianOf(byHand) / medianOf(name)]),
  );
  say(tables);
  const figures = { measurement: 'reference-load', commit: commit(), machine, rows: count, seconds: [...seconds] };
  say(`Kept in ${keep(options.results, 'reference-load', figures, tables)}`);
}
