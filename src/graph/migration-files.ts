// The migrations of a directory in their order, each with the checksum that tells whether it was edited.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitStatements } from './statements.js';

export interface Migration {
  /** The file's name, `0001-split-region-names.cypher`. */
  readonly name: string;
  /** SHA-256 of the file's text, whatever its line ends. */
  readonly checksum: string;
  readonly statements: readonly string[];
}

/** Migrations that cannot be run as they stand; the message says what to do. */
export class MigrationError extends Error {
  readonly exitCode = 1;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationError';
  }
}

const form = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.cypher$/;

/** Reads every migration; a name out of form and a number left out or given twice are errors. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.cypher')).sort();
  names.forEach((name, index) => {
    const number = form.exec(name)?.[1];
    if (!number) {
      throw new MigrationError(`"${name}" is no name for a migration; call it like 0001-split-region-names.cypher.`);
    }
    const expected = String(index + 1).padStart(4, '0');
    if (number !== expected) {
      throw new MigrationError(
        `"${name}" should have number ${expected}: migrations count up from 0001 without a gap.`,
      );
    }
  });
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, checksum: createHash('sha256').update(text).digest('hex'), statements: splitStatements(text) };
    }),
  );
}
