// The type definitions that @neo4j/graphql is given, derived from the same model: the kinds and relations that are measured.
import type { Kind, Model, NodeType, Relation } from '../../../src/ontology/model.js';
import type { PropertyDeclaration } from '../../../src/ontology/property.js';

/** The kinds that operations and random shapes ask for. */
const measuredKinds = new Set(
  'ClassCode Cluster Consortium Country Enterprise Event Funder Organisation Place Product Project Province Sector'.split(' '),
);

export const isMeasured = ({ name }: Kind): boolean => measuredKinds.has(name);

/** A property that is stored in one column and served as it is stored. */
export const isPlain = ({ type, internal, provenance }: PropertyDeclaration): boolean =>
  !internal && !provenance && !type.list && type.verbatim === true;

const scalars: Readonly<Record<string, string>> = {
  integer: 'Int',
  decimal: 'Float',
  share: 'Float',
  flag: 'Boolean',
};

/** Where a relation leads to several kinds, @neo4j/graphql has a field for each: `locations` gives `locationsPlace`. */
export const libraryField = ({ field, targetKinds }: Relation, target: NodeType): string =>
  targetKinds.length === 1 ? field : field + target.name;

function fieldsOf(properties: readonly PropertyDeclaration[]): string[] {
  return properties.flatMap(({ name, type, key, optional, provenance, internal }) => {
    if (provenance || type.list || (internal && name !== 'id')) return [];
    return type.columns.map(({ suffix, graphml }) => {
      const scalar = name === 'id' && key ? 'ID' : graphml === 'double' ? 'Float' : (scalars[type.name] ?? 'String');
      return `  ${name}${suffix}: ${scalar}${optional || suffix !== '' ? '' : '!'}`;
    });
  });
}

function relationField(relation: Relation, target: NodeType): string {
  const { relationship, direction } = relation;
  const options = [
    `type: "${relationship.type}"`,
    `direction: ${direction === 'in' ? 'IN' : 'OUT'}`,
    `properties: "${relationship.name}"`,
    'nestedOperations: []',
    'aggregate: false',
    ...(direction === 'both' ? ['queryDirection: UNDIRECTED'] : []),
  ];
  return `  ${libraryField(relation, target)}: [${target.name}!]! @relationship(${options.join(', ')})`;
}

/** One concrete type stands for the interface: its label does, and asking it costs the database least. */
function relationFields({ relations }: Kind, shared: readonly NodeType[]): string[] {
  return relations.flatMap((relation) => {
    const targets = relation.targetKinds.filter(isMeasured);
    const covering = shared.filter(
      ({ kinds }) => relation.targetKinds.length > 1 && relation.targetKinds.every((kind) => kinds.includes(kind)),
    );
    return [...targets, ...covering].map((target) => relationField(relation, target));
  });
}

export function typeDefinitions(model: Model): string {
  const kinds = model.kinds.filter(isMeasured);
  const used = new Set(
    kinds.flatMap(({ relations }) =>
      relations.filter(({ targetKinds }) => targetKinds.some(isMeasured)).map(({ relationship }) => relationship),
    ),
  );
  return [
    'extend schema @query(read: true, aggregate: false) @mutation(operations: []) @subscription(events: [])',
    ...kinds.map(
      (kind) =>
        `type ${kind.name} @node(labels: ["${kind.name}"])${plural(kind)} {\n${[...fieldsOf(kind.properties), ...relationFields(kind, model.interfaces)].join('\n')}\n}`,
    ),
    ...model.interfaces.map(
      (shared) => `type ${shared.name} @node(labels: ["${shared.name}"])${plural(shared)} {\n${fieldsOf(shared.properties).join('\n')}\n}`,
    ),
    ...[...used].map(({ name, properties }) => `type ${name} @relationshipProperties {\n${fieldsOf(properties).join('\n')}\n}`),
  ].join('\n\n');
}

const plural = ({ plural: name }: NodeType): string => ` @plural(value: "${name}")`;
