// `vcg doctor`: runs the checks of quality over the stored data and tells what they find.
import { Command, Option } from 'commander';
import type { Database } from '../graph/database.js';
import type { QualityCheck } from '../questions/quality/quality-check.js';
import { positiveCount } from './positive-count.js';
import { formats, printRows, type Format, type PrintedRow } from './print-rows.js';
import { tell } from './tell.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly check?: readonly string[];
  readonly asOf?: string;
  readonly format: Format;
  readonly limit: number;
}

const columns = ['severity', 'check', 'node', 'relationship', 'other', 'problem'];

async function chosenChecks(names: readonly string[] | undefined): Promise<readonly QualityCheck[]> {
  const [{ questions }, { isQualityCheck, severities }, { Invalid }, { suggestion }] = await Promise.all([
    import('../questions/index.js'),
    import('../questions/quality/quality-check.js'),
    import('../errors.js'),
    import('../suggestion.js'),
  ]);
  const checks = questions
    .filter(isQualityCheck)
    .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
  if (!names) return checks;
  return names.map((name) => {
    const found = checks.find((check) => check.name === name);
    if (found) return found;
    const known = checks.map((check) => check.name).toSorted();
    throw new Invalid(`There is no check "${name}".${suggestion(name, known)} The checks are ${known.join(', ')}.`);
  });
}

interface Findings {
  readonly rows: readonly PrintedRow[];
  readonly more: boolean;
}

async function examine(check: QualityCheck, database: Database, { asOf, limit }: Options): Promise<Findings> {
  const [{ ask }, { checkedArguments }, { model }] = await Promise.all([
    import('../questions/ask.js'),
    import('../questions/arguments.js'),
    import('../model/index.js'),
  ]);
  const given = checkedArguments(check, asOf === undefined ? {} : { asOf }, model);
  const { rows, more } = await ask(check, given, { skip: 0, limit }, { model, database, schemaVersion: '' });
  const { severity, name } = check;
  return {
    rows: rows.map((row) => ({ severity, check: name, ...row })),
    more,
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

async function examineAll(database: Database, options: Options): Promise<void> {
  const checks = await chosenChecks(options.check);
  const { readDataState } = await import('../graph/data-version.js');
  const { loadedAt } = await readDataState(database);
  if (loadedAt === undefined) tell('The database holds no data yet; "vcg start" loads some.');
  const found: PrintedRow[] = [];
  for (const check of checks) {
    const { rows, more } = await examine(check, database, options);
    found.push(...rows);
    if (more) tell(`${check.name} finds more than ${options.limit}; see the others with --limit.`);
  }
  if (options.format !== 'table' || found.length > 0) {
    process.stdout.write(`${printRows(columns, found, options.format)}\n`);
  }
  const errors = found.filter(({ severity }) => severity === 'ERROR').length;
  tell(
    `${plural(found.length, 'finding')} of ${plural(checks.length, 'check')}, ${plural(errors, 'error')} among them.`,
  );
  if (errors > 0) process.exitCode = 1;
}

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description(
      'check the stored data: orphans, missing sources, impossible dates, duplicates, unknown codes and more',
    )
    .addOption(new Option('--check <name...>', 'only these checks, by the name of their question (docs/questions.md)'))
    .addOption(
      new Option('--as-of <date>', 'for this day, month or year instead of today, where a check looks at dates'),
    )
    .addOption(new Option('--format <format>', 'how findings are written').choices(formats).default('table'))
    .addOption(new Option('--limit <count>', 'findings of each check at most').argParser(positiveCount).default(1000))
    .addHelpText(
      'after',
      `
Exit code: 1 where something of severity ERROR is found, else 0; 2 where the settings or the database cannot be used.
Findings go to standard output, progress and sums to standard error.

Examples:
  vcg doctor
  vcg doctor --check brokenValidity duplicateCandidates
  vcg doctor --format csv > findings.csv`,
    )
    .action((options: Options) => withDatabase({ tell }, (database) => examineAll(database, options)));
