// `vcg load-trade`: brings world trade from a file that the user has into the graph, as data that stay with the user.
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import { flows, formats } from '../exchange/trade/figure.js';
import { connect } from './connect.js';
import { Shutdown } from './shutdown.js';
import { tell } from './tell.js';
import { citationOf, dataSetOf, meaningOf, type TradeOptions } from './trade-options.js';

/** Looking up which figures others state reads as many ids as the file has figures. */
const timeoutMs = 10 * 60_000;

/** The user stopped the load; what it had written is undone. */
class Stopped extends Error {
  readonly exitCode = 130;
}

/** Told to stop once, the load ends and undoes what it wrote; told again, the process ends at once. */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      tell('Stopping …');
      stop.abort(new Stopped('Stopped: nothing of the file is loaded.'));
    });
  }
  return stop.signal;
}

async function load(file: string, options: TradeOptions, shutdown: Shutdown): Promise<void> {
  const [meaning, dataSet] = [meaningOf(options), dataSetOf(options, file)];
  const [{ Database }, { loadTrade }, report, { model }, { today }] = await Promise.all([
    import('../graph/database.js'),
    import('../exchange/trade/load-trade.js'),
    import('../exchange/trade/trade-report.js'),
    import('../model/index.js'),
    import('../ontology/today.js'),
  ]);
  const { connection, stop } = await connect(readConfig(process.env), tell);
  shutdown.add(stop);
  const database = new Database(connection, { timeoutMs });
  shutdown.add(() => database.close());
  const now = new Date();
  const done = await loadTrade({
    database,
    model,
    file,
    dataSet,
    meaning,
    format: options.format,
    dryRun: options.dryRun,
    signal: stopOnSignals(),
    citation: (format) => citationOf(options, file, format),
    recordedAt: today(now),
    now,
    progress: tell,
  });
  const told = report.reportOf(done, file, dataSet);
  if (options.report !== undefined) {
    const text = options.report.endsWith('.csv') ? report.leftOutAsCsv(told) : `${JSON.stringify(told, null, 2)}\n`;
    await writeFile(options.report, text);
  }
  process.stdout.write(`${report.printReport(told)}\n`);
}

const help = `
The file is CSV, tab-separated or JSON, also packed with gzip; it is read as a whole and checked before anything is
written, and written in one transaction. Its format is recognised by the header:
  comtrade  columns of UN Comtrade: of its API, of its earlier files, of its earlier web answers
  table     countries and products, one figure a row or a column for each year or product; countries by ISO 3166-1 code

What is read is never guessed: world totals, groups, codes without a country of today, classes that are not on record
and parts of other rows are listed with count and value, and not loaded. Figures in different units are never added up.
UN Comtrade and most others do not let their figures be passed on: what is loaded stays in your database.

Exit code: 0 where the file was loaded or would be, 1 where a line of it breaks a rule, 2 where the database cannot be used.

Examples:
  vcg load-trade exports-2019.csv --source "UN Comtrade, exports 2019, HS 2017" --retrieved 2026-11-22
  vcg load-trade imports.json --flow imports --revision 2017 --source "UN Comtrade, imports" --retrieved 2026-11-22
  vcg load-trade world.csv --scheme SITC --revision 2 --year 2000 --period 1998/2000 --unit RELATIVE \\
    --publisher "Open Trade Statistics" --source "World trade, average 1998-2000" --retrieved 2026-11-22 --dry-run

Step by step: docs/how-to/load-world-trade.md`;

export const loadTradeCommand = (): Command =>
  new Command('load-trade')
    .description('load what countries export from a file of UN Comtrade or a table of countries and products')
    .argument('<file>', 'the file')
    .requiredOption('--source <citation>', 'how to cite the figures')
    .requiredOption('--retrieved <date>', 'day on which you took the file')
    .addOption(new Option('--format <format>', 'format, where the header is not to decide').choices(formats))
    .addOption(
      new Option('--flow <flow>', 'flow to load; imports are mirrored into exports of the partner')
        .choices(flows)
        .default('exports'),
    )
    .option('--scheme <scheme>', 'classification of the products: HS, SITC or BEC', 'HS')
    .option(
      '--revision <edition>',
      'its edition, such as 2017 for HS or 2 for SITC; only this one, where rows say theirs',
    )
    .option('--year <year>', 'year of the figures, where the file has none; else only this year')
    .option('--period <period>', 'period, such as 2019-03 or 1998/2000, where the file has none; else only this one')
    .option('--unit <unit>', 'currency of the values (ISO 4217), or RELATIVE for an index')
    .option('--times <number>', 'what one in the column of values stands for: 1000 for thousands', '1')
    .addOption(
      new Option('--basis <basis>', 'where the figures come from; mirrored ones are always MIRROR').choices([
        'REPORTED',
        'MIRROR',
        'ESTIMATED',
      ]),
    )
    .option('--column <meaning=name...>', 'name of a column that is not recognised, as in country=origin')
    .option('--publisher <name>', 'who publishes the figures; needed for a table')
    .option('--title <title>', 'title of the source')
    .option('--licence <terms>', 'terms under which you have the file')
    .option('--data-set <name>', 'name of the set of data that the figures become; the name of the file without it')
    .option('--dry-run', 'read, check and report, and write nothing')
    .option('--report <path>', 'write the whole report to a file: .json, or .csv for what was not loaded')
    .addHelpText('after', help)
    .action(async (file: string, options: TradeOptions) => {
      const shutdown = new Shutdown();
      try {
        await load(file, options, shutdown);
      } finally {
        await shutdown.close();
      }
    });
