// A database of its own into which a test imports bundles, and what lies in it then.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadedDataSets } from '../../src/exchange/data-set.js';
import { bundleLines } from '../../src/exchange/export/export-bundle.js';
import { importBundle, type BundleImport } from '../../src/exchange/import-bundle.js';
import { openBundleFile } from '../../src/exchange/lines/bundle-file.js';
import { applyConstraints } from '../../src/graph/constraints.js';
import { Database } from '../../src/graph/database.js';
import { model } from '../../src/model/index.js';
import { startTestDatabase } from './database.js';

export type Way = Partial<Omit<BundleImport, 'database' | 'model' | 'file'>>;

const now = new Date('2026-05-01T00:00:00Z');

/** Everything that is stored, apart from when, by which run and how often it was written. */
async function everythingIn(database: Database) {
  return {
    nodes: await database.read(
      `MATCH (node) WHERE node.id IS NOT NULL
RETURN labels(node), node {.*, createdAt: null, updatedAt: null, importRunId: null, recordVersion: null} ORDER BY node.id`,
    ),
    links: await database.read(
      'MATCH (a)-[link]->(b) RETURN type(link), link {.*, importRunId: null}, a.id, b.id ORDER BY link.id',
    ),
  };
}

export async function startBundleDatabase() {
  const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-bundles-'));
  const local = await startTestDatabase();
  const database = new Database(local, { timeoutMs: 120_000 });
  await applyConstraints(database, model);
  const importText = async (content: string | Uint8Array, way: Way = {}, name = 'bundle.jsonl') => {
    const path = join(directory, name);
    writeFileSync(path, content);
    const file = await openBundleFile(path);
    return importBundle({ database, model, file, dataSet: 'user', now, ...way });
  };
  return {
    database,
    importText,
    importLines: (lines: readonly unknown[], way?: Way) =>
      importText(lines.map((line) => JSON.stringify(line)).join('\n'), way),
    exported: async (dataSet = 'user', includeSynthetic = false): Promise<string> => {
      let text = '';
      for await (const page of bundleLines({ database, model, dataSet, includeSynthetic })) text += page.text;
      return text;
    },
    stateOf: async (name = 'user') => {
      const set = (await loadedDataSets(database)).get(name);
      return { contentHash: set?.contentHash, nodes: set?.nodes, relationships: set?.relationships };
    },
    everything: () => everythingIn(database),
    stop: async () => {
      await database.close();
      await local.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

export type BundleDatabase = Awaited<ReturnType<typeof startBundleDatabase>>;
