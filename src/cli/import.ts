// `vcg import`: brings bundles in JSON Lines into a set of data, each file whole or not at all.
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { projectRoot } from '../config.js';
import type { Imported } from '../exchange/import-bundle.js';
import { shippedSets } from '../exchange/shipped-sets.js';
import type { Database } from '../graph/database.js';
import { showProgress } from './progress.js';
import { tell } from './tell.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly dataSet: string;
  readonly synthetic?: boolean;
  readonly partial?: boolean;
  readonly dryRun?: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A large file takes longer than a request. */
const timeoutMs = 15 * 60_000;

export function dataSetName(name: string): string {
  if (/^[a-z][a-z0-9-]{0,39}$/.test(name)) return name;
  throw new InvalidArgumentError('Give lower-case letters, digits and hyphens, a letter first, 40 at most.');
}

function userDataSet(name: string): string {
  if (!shippedSets.some((set) => set.name === name)) return dataSetName(name);
  throw new InvalidArgumentError(`"${name}" comes with the project and is loaded by "vcg start"; name another one.`);
}

function summary(name: string, { nodes, relationships, written, removed }: Imported, { dataSet, dryRun }: Options) {
  const would = dryRun ? 'would be ' : '';
  const gone = removed > 0 ? `, ${removed} ${would}removed` : '';
  return `${name}: ${written} records ${would}written${gone}; "${dataSet}" ${dryRun ? 'would hold' : 'holds'} ${nodes} nodes and ${relationships} relationships.`;
}

async function importFile(path: string, database: Database, options: Options): Promise<void> {
  const [{ importBundle }, { openBundleFile }, { model }, { printProblems }] = await Promise.all([
    import('../exchange/import-bundle.js'),
    import('../exchange/lines/bundle-file.js'),
    import('../model/index.js'),
    import('../exchange/problem.js'),
  ]);
  const file = await openBundleFile(path);
  const { progress, end } = showProgress(process.stderr);
  try {
    const imported = await importBundle({ database, model, file, now: new Date(), progress, ...options });
    end();
    say(summary(file.name, imported, options));
    const { count, shown } = imported.leftOut;
    if (count === 0) return;
    tell(`Lines were left out: ${printProblems(shown, count)}`);
    process.exitCode = 1;
  } finally {
    end();
    file.close();
  }
}

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  await withDatabase({ timeoutMs, tell }, async (database) => {
    const [{ prepareDatabase }, { model }] = await Promise.all([
      import('../exchange/prepare.js'),
      import('../model/index.js'),
    ]);
    const migrationsDirectory = join(projectRoot, 'cypher', 'migrations');
    await prepareDatabase({ database, model, sets: [], migrationsDirectory, now: new Date(), progress: tell });
    for (const file of files) await importFile(file, database, options);
  });
}

export const importCommand = (): Command =>
  new Command('import')
    .description('bring records from bundles in JSON Lines into the graph: each file whole, or nothing of it')
    .argument('<file...>', 'bundles as docs/how-to/exchange-data.md has them; .gz is unpacked, - is standard input')
    .addOption(
      new Option('--data-set <name>', 'the set that the records are added to').argParser(userDataSet).default('user'),
    )
    .option('--synthetic', 'the records are invented: answers leave them out unless includeSynthetic is asked for')
    .option('--partial', 'leave out the lines that break rules, and what needs them, and load the others')
    .option('--dry-run', 'check everything and tell what would be written')
    .addHelpText(
      'after',
      `
A record that the set holds already is replaced as a whole; the same file again changes nothing.
Lines may come in any order, and may refer to whatever lies in the graph.

Exit code: 1 where lines break rules, are left out, or the data cannot be loaded; 2 where the settings, a file or the
database cannot be used. What was cut off has left nothing behind: run it again.

Examples:
  vcg import firms.jsonl
  vcg import --dry-run firms.jsonl flows.jsonl.gz
  vcg export --bundle --data-set user | vcg import --data-set copy -`,
    )
    .action(importFiles);
