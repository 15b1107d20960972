// Whom to name where areas, or points worked out from them, are shown.
import type { Model } from '../ontology/model.js';
import { areaOf } from '../ontology/positions.js';
import type { Database, ReadOptions } from './database.js';

/** The attributions of the sources that drew the areas of these nodes, each once. */
export async function areaAttributions(
  model: Model,
  ids: readonly string[],
  database: Database,
  options: ReadOptions,
): Promise<string[]> {
  const parts = model.kinds.flatMap((kind) => {
    const area = areaOf(kind)?.name;
    const source = kind.properties.find(({ name }) => name === `${area}SourceId`)?.name;
    const wanted = ids.some((id) => id.startsWith(`${kind.prefix}:`));
    return source && wanted
      ? [
          `MATCH (n:${kind.name}) WHERE n.id IN $ids MATCH (source:Source {id: n.${source}}) RETURN DISTINCT source.attribution AS text`,
        ]
      : [];
  });
  if (parts.length === 0) return [];
  const rows = await database.read(parts.join(' UNION '), { ids: [...ids] }, options);
  return rows.flatMap(([text]) => (typeof text === 'string' ? [text] : []));
}
