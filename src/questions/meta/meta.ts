// What the graph holds as a whole: how much of each kind, from which sources, in which version.
import { dataStateOf, type AppliedMigration, type LoadedSet } from '../../graph/data-version.js';
import { Source } from '../../model/evidence/source.js';
import { model } from '../../model/index.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { code, instant, integer, list, nested, node, text } from '../../ontology/values/index.js';

const version = code(/^[0-9a-f]{16}$/, '0123456789abcdef');

class KindCount {
  @Property(text({ example: 'Country' }), 'Name of the kind, as in `__typename`') kind!: string;
  @Property(integer({ min: 0 }), 'How many there are') count!: number;
}

class RelationshipCount {
  @Property(text({ example: 'LOCATED_IN' }), 'Type of the relationship, as in Neo4j') type!: string;
  @Property(integer({ min: 0 }), 'How many there are') count!: number;
}

class Meta {
  @Property(version, 'Changes exactly when the data do, and is the same wherever the same data were loaded')
  dataVersion!: string;
  @Property(version, 'Beginning of the SHA-256 of the GraphQL schema that is served') schemaVersion!: string;
  @Property(instant(), 'When data were loaded last; null before the first load', { optional: true }) loadedAt?: string;
  @Property(list(nested(KindCount, 'How many nodes of a kind there are.')), 'Nodes of each kind, by its name')
  counts!: object[];
  @Property(
    list(nested(RelationshipCount, 'How many relationships of a type there are.')),
    'Relationships of each type, by its name',
  )
  relationshipCounts!: object[];
  @Property(list(node(Source), { max: 100 }), 'Every source with its licence, by id') sources!: string[];
}

interface Found {
  labels: [string, number][];
  types: [string, number][];
  inventedLabels: [string, number][];
  inventedTypes: [string, number][];
  sets: LoadedSet[];
  migrations: AppliedMigration[];
  sources: string[];
}

/** Counts without those that nobody asked to see. */
function less(counts: readonly [string, number][], without: readonly [string, number][]): ReadonlyMap<string, number> {
  const hidden = new Map(without);
  return new Map(counts.map(([name, count]) => [name, count - (hidden.get(name) ?? 0)]));
}

export const meta = question({
  name: 'meta',
  cypher: 'meta/meta',
  result: Meta,
  description:
    'The graph as a whole: its version, how much it holds of each kind, and the sources with their licences. The counts are those that the database keeps itself, whatever the day; only what is invented is counted, to leave it out.',
  example: 'meta { dataVersion loadedAt counts { kind count } sources { name licence } }',
  reads: ['labels', 'types', 'inventedLabels', 'inventedTypes', 'sets', 'migrations', 'sources'],
  answer: async ({ run, schemaVersion }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const labels = less(found.labels, found.inventedLabels);
    const types = less(found.types, found.inventedTypes);
    const state = dataStateOf(found.sets, found.migrations);
    const row = {
      dataVersion: state.version,
      schemaVersion,
      loadedAt: state.loadedAt ?? null,
      counts: model.kinds.map(({ name }) => ({ kind: name, count: labels.get(name) ?? 0 })),
      relationshipCounts: model.relationships.map(({ type }) => ({ type, count: types.get(type) ?? 0 })),
      sources: found.sources,
    };
    return { rows: [row] };
  },
});
