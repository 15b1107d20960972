// Finds the class on record that a product code means in an edition of a classification.
import type { Database } from '../../graph/database.js';
import type { Classification } from './classification.js';

/** A class on record: scheme, revision, code, id. */
export type KnownClass = readonly [scheme: string, revision: string, code: string, id: string];

/** The classes of goods; those of activities and creative classes are never traded. */
export async function readClasses(database: Database): Promise<KnownClass[]> {
  const rows = await database.read(
    `MATCH (class:ClassCode)
WHERE class.scheme IN $schemes
RETURN class.scheme, class.revision, class.code, class.id
ORDER BY class.id`,
    { schemes: ['HS', 'SITC', 'BEC'] },
  );
  return rows as unknown as KnownClass[];
}

export class Classes {
  readonly #ids = new Map<string, string>();

  constructor(known: readonly KnownClass[]) {
    for (const [scheme, revision, code, id] of known) this.#ids.set(`${scheme} ${revision} ${code}`, id);
  }

  idOf({ scheme, revision }: Classification, code: string): string | undefined {
    return this.#ids.get(`${scheme} ${revision} ${code}`);
  }
}
