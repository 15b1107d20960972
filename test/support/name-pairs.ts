// The labelled set of names: what a person types and the node that is meant, one file a script.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const directory = join(import.meta.dirname, '../graph/names/pairs');

export interface NamePair {
  readonly typed: string;
  /** The id of the node that is meant. */
  readonly expected: string;
  /** In which way it is no stored form. */
  readonly how: string;
}

/** The pairs of every script by its name. */
export const namePairs = new Map(
  readdirSync(directory)
    .sort()
    .map((file) => [
      file.replace('.csv', ''),
      parse<NamePair>(readFileSync(join(directory, file), 'utf8'), { columns: true }),
    ]),
);
