// Runs the migrations that a database has not seen, in order, each once and together with the record of it.
import type { Database } from './database.js';
import { MigrationError, type Migration } from './migration-files.js';

export { readMigrations, type Migration } from './migration-files.js';

const generous = 15 * 60_000;

/** The migrations still to run; throws where a database has seen others than these. */
export async function pendingMigrations(database: Database, migrations: readonly Migration[]): Promise<Migration[]> {
  const rows = await database.read('MATCH (done:Migration) RETURN done.name, done.checksum ORDER BY done.name');
  const applied = new Map(rows.map(([name, checksum]) => [name as string, checksum as string]));
  for (const name of applied.keys()) {
    if (migrations.some((migration) => migration.name === name)) continue;
    throw new MigrationError(
      `The database has seen the migration "${name}", which is not among the files: use the version of the program that has it.`,
    );
  }
  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, checksum } of migrations) {
    if (!applied.has(name)) continue;
    if (applied.get(name) !== checksum) {
      throw new MigrationError(
        `The migration "${name}" was edited after it had run: put its text back and write the change as a new migration.`,
      );
    }
    const skipped = pending.find((migration) => migration.name < name);
    if (skipped) {
      throw new MigrationError(
        `The migration "${skipped.name}" comes before "${name}", which has already run: give it the next free number.`,
      );
    }
  }
  return pending;
}

/**
 * Runs one migration. Its record is written first and, being unique, is what a second process waits for;
 * once the first has committed, the second finds the migration done.
 */
async function runMigration(
  database: Database,
  { name, checksum, statements }: Migration,
  now: Date,
): Promise<boolean> {
  return database.write(
    async (run) => {
      const [row] = await run(
        `MERGE (done:Migration {name: $name})
ON CREATE SET done.checksum = $checksum
RETURN done.appliedAt IS NULL`,
        { name, checksum },
      );
      if (row?.[0] !== true) return false;
      for (const [index, statement] of statements.entries()) {
        await run(statement).catch((cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : String(cause);
          throw isRetriable(cause)
            ? cause
            : new MigrationError(`The migration "${name}" failed at statement ${index + 1}: ${reason}`, { cause });
        });
      }
      await run('MATCH (done:Migration {name: $name}) SET done.appliedAt = $now', { name, now: now.toISOString() });
      return true;
    },
    { timeoutMs: generous },
  );
}

/** The driver starts a transaction again after such an error, if it sees it. */
const isRetriable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'retriable' in error && error.retriable === true;

/** Runs what is pending; returns the names of the migrations that this call has run. */
export async function runMigrations(
  database: Database,
  pending: readonly Migration[],
  now: Date,
  progress?: (line: string) => void,
): Promise<string[]> {
  const done: string[] = [];
  for (const migration of pending) {
    progress?.(`Running migration ${migration.name}`);
    if (await runMigration(database, migration, now)) done.push(migration.name);
  }
  return done;
}
