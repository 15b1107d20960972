// A database with a few countries and classes, and the command that loads trade into it, as a user runs it.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeRecord } from '../../src/exchange/bundle.js';
import { loadBundle } from '../../src/exchange/load.js';
import type { TradeReport } from '../../src/exchange/trade/trade-report.js';
import { applyConstraints } from '../../src/graph/constraints.js';
import { model } from '../../src/model/index.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestApi, type TestApi } from './api.js';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/e2e/load-trade/fixtures');

const countries = [
  ['KH', 'KHM', '116', 'Cambodia'],
  ['TH', 'THA', '764', 'Thailand'],
  ['VN', 'VNM', '704', 'Viet Nam'],
  ['LA', 'LAO', '418', 'Lao PDR'],
  ['FR', 'FRA', '250', 'France'],
  ['US', 'USA', '840', 'United States'],
  ['IN', 'IND', '356', 'India'],
  ['CH', 'CHE', '756', 'Switzerland'],
  ['RO', 'ROU', '642', 'Romania'],
] as const;

const classes = [
  ['HS', '2017', '09'],
  ['HS', '2017', '0902'],
  ['HS', '2017', '090210'],
  ['HS', '2012', '0902'],
  ['SITC', '2', '0741'],
  ['SITC', '2', '0711'],
] as const;

const origin = { file: 'test', line: 1 };

const nodes: NodeRecord[] = [
  ...countries.map(([iso2, iso3, isoNumeric, name]) => {
    const id = `ctry:${iso2.toLowerCase()}`;
    return { kind: model.kind('Country'), id, values: { id, name, iso2, iso3, isoNumeric }, origin };
  }),
  ...classes.map(([scheme, revision, code]) => {
    const id = `cls:${scheme.toLowerCase()}${revision}-${code}`;
    const values = { id, name: id, scheme, revision, code, title: `Class ${code}`, level: code.length };
    return { kind: model.kind('ClassCode'), id, values, origin };
  }),
];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TradeRun extends Ran {
  readonly report: TradeReport;
}

export interface TradeWorld {
  readonly api: TestApi & { local: LocalDatabase };
  /** A file with this text, for the time of the tests. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  fixture(name: string): string;
  /** Runs `vcg load-trade` with a source and a day; `during` is told of what it says meanwhile. */
  run(
    file: string,
    args?: readonly string[],
    during?: (said: string, kill: (signal: NodeJS.Signals) => void) => void,
  ): Promise<TradeRun>;
  /** Everything of one relationship type: from, to, properties, in a settled order. */
  stored(type: 'EXPORTS' | 'EXPORTS_TO'): Promise<[string, string, Record<string, unknown>][]>;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTradeWorld(): Promise<TradeWorld> {
  const api = await startTestApi();
  const directory = await mkdtemp(join(tmpdir(), 'value-chain-graph-trade-'));
  await applyConstraints(api.database, model);
  await loadBundle({
    database: api.database,
    model,
    bundle: { nodes, relationships: [] },
    fingerprint: 'countries and classes',
    now: new Date(),
    name: 'test',
  });
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  const env = {
    ...environment,
    NEO4J_URI: api.local.uri,
    NEO4J_USERNAME: api.local.username,
    NEO4J_PASSWORD: api.local.password,
  };
  let runs = 0;

  return {
    api,
    fixture: (name) => join(fixtures, name),
    file: async (name, content) => {
      const path = join(directory, name);
      await writeFile(path, content);
      return path;
    },
    run: async (file, args = [], during) => {
      const reportFile = join(directory, `report-${(runs += 1)}.json`);
      const command = ['load-trade', file, '--source', 'Made up', '--retrieved', '2026-11-22', '--report', reportFile];
      const ran = await new Promise<Ran>((resolve) => {
        const child = execFile(
          process.execPath,
          [join(root, 'dist/cli/main.js'), ...command, ...args],
          { env },
          (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
        );
        child.stderr?.on('data', (said: Buffer | string) => during?.(said.toString(), (signal) => child.kill(signal)));
      });
      const report = await readFile(reportFile, 'utf8').catch(() => '{}');
      return { ...ran, report: JSON.parse(report) as TradeReport };
    },
    stored: async (type) => {
      const rows = await api.database.read(
        `MATCH (from)-[figure:${type}]->(to)
RETURN from.id, to.id, properties(figure)
ORDER BY from.id, to.id, figure.classCodeId, figure.year`,
      );
      return rows as unknown as [string, string, Record<string, unknown>][];
    },
    clear: async () => {
      await api.database.command(
        'MATCH ()-[figure:EXPORTS|EXPORTS_TO]->() CALL (figure) { DELETE figure } IN TRANSACTIONS OF 10000 ROWS',
      );
      await api.database.command(
        "MATCH (node) WHERE node:Source OR (node:DataSet AND node.name <> 'test') DELETE node",
      );
    },
    stop: async () => {
      await api.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
