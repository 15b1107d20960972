// The statements behind a record: its own, and the facts that count for it.
import type { Kind, RelationshipType } from '../../ontology/model.js';
import { Columns, type Projection } from './record.js';
import type { Scope } from './scope.js';
import type { NodeSelection, ProvenanceSelection } from './selection.js';

/** More statements than this are left to `provenanceTrace`, which pages. */
const mostFacts = 10;

interface Surroundings {
  readonly scope: Scope;
  readonly sourceKind: Kind;
}

type Project = (selection: NodeSelection, variable: string) => Projection<unknown>;

/** How a fact names its sources, where the model has facts. */
const citing = ({ relations }: Kind): { cites: RelationshipType; fact: Kind } | undefined => {
  const found = relations.find(({ relationship }) => relationship.name === 'Cites');
  const [fact] = found?.targetKinds ?? [];
  return found && fact && { cites: found.relationship, fact };
};

/** The relationship by which a fact has an object. */
const objectOf = ({ relations }: Kind): string | undefined =>
  relations.find(({ relationship, direction }) => relationship.name === 'FactObject' && direction === 'out')
    ?.relationship.type;

function ownColumns(
  asked: ProvenanceSelection,
  variable: string,
  { scope, sourceKind }: Surroundings,
  project: Project,
) {
  const columns = new Columns();
  if (asked.predicate) columns.add('predicate', { cypher: 'NULL', read: () => null });
  if (asked.value) columns.add('value', { cypher: 'NULL', read: () => null });
  for (const property of asked.properties) columns.addProperty(property, variable);
  if (asked.source) {
    const node = scope.variable('n');
    const { cypher, read } = project(asked.source, node);
    columns.add('source', {
      cypher: `head(COLLECT { MATCH (${node}:${sourceKind.name} {id: ${variable}.sourceId}) RETURN ${cypher} })`,
      read: (value, ...given) => (value === null ? null : read(value, ...given)),
    });
  }
  return columns;
}

function factStatements(
  asked: ProvenanceSelection,
  variable: string,
  { scope, sourceKind }: Surroundings,
  project: Project,
): Projection<unknown[]> | undefined {
  const { cites, fact: kind } = citing(sourceKind) ?? {};
  if (!cites || !kind) return undefined;
  const fact = scope.variable('n');
  const cited = scope.variable('r');
  const source = scope.variable('n');
  const place = scope.variable('i');
  const columns = new Columns();
  if (asked.predicate) columns.add('predicate', { cypher: `${fact}.predicate`, read: (value) => value });
  if (asked.value) {
    const object = `head(COLLECT { MATCH (${fact})-[:${objectOf(kind)}]->(object) RETURN object.id })`;
    columns.add('value', {
      cypher: `coalesce(${fact}.value, ${object}, CASE WHEN ${fact}.notApplicable THEN 'not applicable' END)`,
      read: (value) => value,
    });
  }
  for (const property of asked.properties) {
    columns.addProperty(property, cites.ownProperties.some(({ name }) => name === property.name) ? cited : fact);
  }
  if (asked.source) columns.add('source', project(asked.source, source));
  const match = `(${fact}:${kind.name} {id: ${variable}.factIds[${place}]})-[${cited}:${cites.type}]->(${source}:${sourceKind.name})`;
  return {
    cypher:
      `CASE WHEN ${variable}.factIds IS NOT NULL THEN COLLECT { ` +
      `UNWIND range(0, size(${variable}.factIds) - 1) AS ${place} MATCH ${match} ` +
      `WITH ${fact}, ${cited}, ${source} ORDER BY ${place}, ${source}.id, ${cited}.locator LIMIT ${mostFacts} ` +
      `RETURN ${columns.list} } END`,
    read: (rows, ...given) => ((rows as unknown[][] | null) ?? []).map((row) => columns.read(row, ...given)),
  };
}

/** The record's own statement first, then the facts in the order in which they count. */
export function provenanceProjection(
  asked: ProvenanceSelection,
  variable: string,
  surroundings: Surroundings,
  project: Project,
): Projection<unknown[]> {
  const own = ownColumns(asked, variable, surroundings, project);
  const facts = factStatements(asked, variable, surroundings, project);
  return {
    cypher: `[CASE WHEN ${variable}.sourceId IS NOT NULL THEN ${own.list} END${facts ? `, ${facts.cypher}` : ''}]`,
    read: (value, ...given) => {
      const [stated, rows] = value as [unknown[] | null, unknown];
      return [...(stated ? [own.read(stated, ...given)] : []), ...(facts?.read(rows, ...given) ?? [])];
    },
  };
}
