// The constraints and indexes that follow from the model: as statements, as a file, and applied to a database.
import { createHash } from 'node:crypto';
import { Neo4jError } from 'neo4j-driver';
import type { Model, NodeType } from '../ontology/model.js';
import { pointColumns } from '../ontology/positions.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Database } from './database.js';
import { snakeCase } from '../name-forms.js';

/** One constraint or index under the name by which a database knows it. */
export interface SchemaRule {
  readonly name: string;
  readonly statement: string;
}

/** What a database lacks of the model's rules, and what it still has of an earlier model's. */
export interface SchemaChanges {
  readonly missing: readonly SchemaRule[];
  readonly obsolete: readonly string[];
}

/** Tells our own rules from those that others made in the same database. */
const prefix = 'vcg_';

const nameOf = (owner: string, properties: readonly string[], sort: string): string =>
  [prefix + snakeCase(owner), ...properties.map(snakeCase), sort].join('_');

const unique = (label: string, properties: readonly string[]): SchemaRule => {
  const name = nameOf(label, properties, 'unique');
  const columns = properties.map((property) => `node.${property}`).join(', ');
  const of = properties.length === 1 ? columns : `(${columns})`;
  return { name, statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (node:${label}) REQUIRE ${of} IS UNIQUE` };
};

const index = (label: string, property: string): SchemaRule => {
  const name = nameOf(label, [property], 'index');
  return { name, statement: `CREATE INDEX ${name} IF NOT EXISTS FOR (node:${label}) ON (node.${property})` };
};

/** Nodes are looked for around a place, or in a box. */
const pointIndex = (label: string, column: string): SchemaRule => {
  const name = nameOf(label, [column], 'index');
  return { name, statement: `CREATE POINT INDEX ${name} IF NOT EXISTS FOR (node:${label}) ON (node.${column})` };
};

/** Its id is made from what identifies a relationship, so a write that comes twice meets the first one here. */
const uniqueLink = (type: string): SchemaRule => {
  const name = nameOf(type, ['id'], 'unique');
  return {
    name,
    statement: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[link:${type}]-() REQUIRE link.id IS UNIQUE`,
  };
};

/** Relationships are looked for by what they are about, so that nothing else of their type is read. */
const linkIndex = (type: string, property: string): SchemaRule => {
  const name = nameOf(type, [property], 'index');
  return { name, statement: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[link:${type}]-() ON (link.${property})` };
};

/**
 * One index over every kind: names are looked for in all of them at once. Its terms are made beforehand, so it parts text
 * at spaces only. An index cannot be given more labels, so its name changes with them.
 */
export function nameIndex({ kinds }: Model): SchemaRule {
  const labels = kinds.map(({ name }) => name).sort();
  const of = createHash('sha256').update(labels.join('|')).digest('hex').slice(0, 8);
  const name = `${prefix}search_terms_${of}`;
  const options = "{indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}";
  const target = `FOR (node:${labels.join('|')}) ON EACH [node.searchTerms]`;
  return { name, statement: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS ${target} OPTIONS ${options}` };
}

const sortColumn = ({ name, type }: PropertyDeclaration): string => `${name}${type.sortSuffix ?? ''}`;

/** What a list of nodes under one label needs: the id to find and to break ties, look-ups, the name to sort. */
const listRules = (label: string, { properties }: NodeType): SchemaRule[] => [
  ...properties.filter(({ key }) => key).map(({ name }) => unique(label, [name])),
  ...properties.filter((one) => one.lookup || one.name === 'name').map((one) => index(label, sortColumn(one))),
];

/** Every rule of the model and of the system's own records, sorted by name. */
export function schemaRules(model: Model): SchemaRule[] {
  const rules = [
    ...model.kinds.flatMap((kind) => [
      ...listRules(kind.name, kind),
      ...(kind.declaration.unique ?? []).map((group) => unique(kind.name, group)),
      ...pointColumns([kind]).map((column) => pointIndex(kind.name, column)),
    ]),
    ...model.interfaces.flatMap((shared) => [
      ...listRules(shared.name, shared),
      ...Object.keys(shared.declaration.roleLabels ?? {}).flatMap((label) => listRules(label, shared)),
    ]),
    ...model.relationships.flatMap(({ type, properties }) => [
      uniqueLink(type),
      ...properties.filter(({ lookup }) => lookup).map((one) => linkIndex(type, sortColumn(one))),
    ]),
    nameIndex(model),
    unique('DataSet', ['name']),
    unique('Migration', ['name']),
  ];
  return rules.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The text of `cypher/constraints.cypher`. */
export const constraintsFile = (model: Model): string =>
  [
    '// What keeps ids and keys unique and makes look-ups and sorted lists quick; derived from src/model by `npm run derive`.',
    ...schemaRules(model).map(({ statement }) => `${statement};`),
    '',
  ].join('\n');

/** Compares the model's rules with those of a database; an index that failed to build counts as missing. */
export async function schemaChanges(database: Database, model: Model): Promise<SchemaChanges> {
  const found = await database.read(
    'SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint IS NOT NULL',
  );
  const rules = schemaRules(model);
  const wanted = new Set(rules.map(({ name }) => name));
  const standing = new Set(found.filter(([, state]) => state !== 'FAILED').map(([name]) => name));
  return {
    missing: rules.filter(({ name }) => !standing.has(name)),
    obsolete: found
      .filter(([name, state]) => String(name).startsWith(prefix) && (state === 'FAILED' || !wanted.has(String(name))))
      .map(([name, , owned]) => `DROP ${owned ? 'CONSTRAINT' : 'INDEX'} ${String(name)} IF EXISTS`),
  };
}

/** Two transactions, as a rule can only be made once its predecessor is gone. */
async function make(database: Database, { missing, obsolete }: SchemaChanges): Promise<void> {
  for (const statements of [obsolete, missing.map(({ statement }) => statement)]) {
    if (statements.length === 0) continue;
    await database.write(
      async (run) => {
        for (const statement of statements) await run(statement);
      },
      { timeoutMs: 600_000 },
    );
  }
}

/** `IF NOT EXISTS` looks before it waits for another server that is making the same rule. */
const madeByAnother = (error: unknown): boolean =>
  error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(error.code);

/** Makes the changes, or what is left of them where servers start at the same moment, and waits until they hold. */
export async function makeSchemaChanges(database: Database, model: Model, changes: SchemaChanges): Promise<void> {
  try {
    await make(database, changes);
  } catch (error) {
    const left = madeByAnother(error) ? await schemaChanges(database, model) : changes;
    if (left.missing.length >= changes.missing.length) throw error;
    await makeSchemaChanges(database, model, left);
  }
  if (changes.missing.length > 0) await database.command('CALL db.awaitIndexes(600)');
}

/** Brings the constraints and indexes of a database to those of the model; returns how many it lacked. */
export async function applyConstraints(database: Database, model: Model): Promise<number> {
  const changes = await schemaChanges(database, model);
  await makeSchemaChanges(database, model, changes);
  return changes.missing.length;
}
