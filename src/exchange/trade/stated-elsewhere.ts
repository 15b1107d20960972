// Which figures another set of data states already: one figure a year is kept, so those of this file are listed instead.
import type { Database } from '../../graph/database.js';
import type { RelationshipRecord } from '../bundle.js';

/** The set that holds a figure, by the id of its relationship; figures that none holds are not there. */
export async function statedElsewhere(
  database: Database,
  dataSet: string,
  records: readonly RelationshipRecord[],
): Promise<Map<string, string>> {
  const holders = new Map<string, string>();
  for (const type of new Set(records.map(({ relationship }) => relationship.type))) {
    const ids = records.filter(({ relationship }) => relationship.type === type).map(({ id }) => id);
    const rows = await database.read(
      `MATCH ()-[figure:${type}]->()
WHERE figure.id IN $ids AND coalesce(figure.dataSet, '') <> $dataSet
RETURN figure.id, coalesce(figure.dataSet, 'no set of data')`,
      { ids, dataSet },
    );
    for (const [id, holder] of rows as [string, string][]) holders.set(id, holder);
  }
  return holders;
}
