// `vcg export`: writes records of the graph as a bundle in JSON Lines.
import { Command, Option } from 'commander';
import type { Database } from '../graph/database.js';
import { dataSetName } from './import.js';
import { printOut } from './print-out.js';
import { showProgress } from './progress.js';
import { tell } from './tell.js';
import { withDatabase } from './with-database.js';
import { writeWhole } from './write-whole.js';

interface Options {
  readonly bundle?: boolean;
  readonly dataSet?: string;
  readonly includeSynthetic?: boolean;
  readonly output?: string;
}

async function exportBundle(database: Database, { dataSet, includeSynthetic, output }: Options): Promise<void> {
  const [{ bundleLines }, { model }] = await Promise.all([
    import('../exchange/export/export-bundle.js'),
    import('../model/index.js'),
  ]);
  const { progress, end } = showProgress(process.stderr);
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const page of bundleLines({ database, model, dataSet, includeSynthetic })) {
      count += page.count;
      if (output !== undefined) progress(`Writing ${output}`);
      yield page.text;
    }
  }
  try {
    if (output === undefined) await printOut(lines());
    else await writeWhole(output, lines());
  } finally {
    end();
  }
  tell(`${count} records.`);
}

async function run(options: Options, command: Command): Promise<void> {
  if (!options.bundle) command.error('Say what to write: "vcg export --bundle".', { exitCode: 2 });
  await withDatabase({ tell }, (database) => exportBundle(database, options));
}

export const exportCommand = (): Command =>
  new Command('export')
    .description('write records of the graph as a bundle in JSON Lines, the same records always as the same bytes')
    .option('--bundle', 'as a bundle that "vcg import" reads (docs/how-to/exchange-data.md)')
    .addOption(new Option('--data-set <name>', 'only the records of this set').argParser(dataSetName))
    .option('--include-synthetic', 'with what is invented for demonstration')
    .option('-o, --output <file>', 'the file to write; standard output without it')
    .addHelpText(
      'after',
      `
What the system fills is left out, as an import fills it again: names of facts, roles, values that facts brought onto records.

Exit code: 1 where the data changed while they were written out; 2 where the settings or the database cannot be used.

Examples:
  vcg export --bundle -o graph.jsonl
  vcg export --bundle --data-set user | gzip > user.jsonl.gz`,
    )
    .action(run);
