// The fold over all declarations into one model; a contradiction among them is a fault of the declarations.
import { DatedEntity } from './entity.js';
import { interfaceDeclaration, kindDeclaration, type KindDeclaration } from './kind.js';
import type { Kind, Model, NodeType, Relation, RelationshipType } from './model.js';
import { propertiesOf, type DeclaredClass, type PropertyDeclaration } from './property.js';
import { relationsAlike, relationsAlong } from './relations.js';
import { relationshipDeclaration } from './relationship.js';
import { constantCase } from '../name-forms.js';

export interface ModelLists {
  readonly entity: DeclaredClass;
  readonly link: DeclaredClass;
  readonly interfaces: readonly DeclaredClass[];
  readonly kinds: readonly DeclaredClass[];
  readonly relationships: readonly DeclaredClass[];
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const required = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`The model has no ${what}.`);
  return found;
};

const named = (name: string, plural: string | undefined, description: string) => ({
  name,
  field: camel(name),
  plural: plural ?? `${camel(name)}s`,
  description,
  relations: [] as Relation[],
});

/** The name of a record that nobody names is filled by the system. */
const withDerivedName = (properties: PropertyDeclaration[], { namedAfter }: KindDeclaration): PropertyDeclaration[] =>
  properties.map((property) =>
    namedAfter && property.name === 'name'
      ? { ...property, description: 'Name for display, made of what the record says', derived: true }
      : property,
  );

/** Folds the lists of declared classes into one model. */
export function foldModel(lists: ModelLists): Model {
  const interfaces = lists.interfaces.map((of) => {
    const declaration = required(interfaceDeclaration(of), `@NodeInterface on ${of.name}`);
    return {
      ...named(of.name, declaration.plural, declaration.description),
      declaration,
      properties: [...propertiesOf(lists.entity), ...propertiesOf(of)],
      kinds: [] as Kind[],
    };
  });
  const kinds = lists.kinds.map((of) => {
    const declaration = required(kindDeclaration(of), `@NodeKind on ${of.name}`);
    const shared = (declaration.implements ?? []).map((one) =>
      required(
        interfaces.find(({ declaration: { of: declared } }) => declared === one),
        `interface ${one.name}`,
      ),
    );
    const properties = [...propertiesOf(of), ...shared.flatMap(({ declaration: { of: one } }) => propertiesOf(one))];
    const kind = {
      ...named(of.name, declaration.plural, declaration.description),
      declaration,
      prefix: declaration.prefix,
      interfaces: shared,
      dated: of.prototype instanceof DatedEntity,
      properties: withDerivedName(properties, declaration),
      kinds: [] as Kind[],
    };
    kind.kinds.push(kind);
    for (const one of shared) one.kinds.push(kind);
    return kind;
  });

  const node = {
    ...named('Node', 'nodes', 'Anything in the graph that has an id: what all kinds have in common.'),
    properties: propertiesOf(lists.entity),
    kinds,
  };
  const kindByClass = new Map(kinds.map((kind) => [kind.declaration.of, kind]));
  const kindsBehind = (of: DeclaredClass): readonly Kind[] =>
    of === lists.entity
      ? kinds
      : (interfaces.find(({ declaration }) => declaration.of === of)?.kinds ?? [
          required(kindByClass.get(of), `kind ${of.name}`),
        ]);

  const typeCovering = (targets: readonly Kind[]): NodeType => {
    const [only, ...others] = targets;
    if (only && others.length === 0) return only;
    const [narrowest] = interfaces
      .filter(({ kinds: of }) => targets.every((kind) => of.includes(kind)))
      .sort((one, other) => one.kinds.length - other.kinds.length);
    return narrowest ?? node;
  };

  const linkProperties = propertiesOf(lists.link);
  const relationships = lists.relationships.map((of): RelationshipType => {
    const declaration = required(relationshipDeclaration(of), `@Relationship on ${of.name}`);
    const properties = propertiesOf(of);
    const ends = declaration.ends.map((pair) => ({
      ...pair,
      from: pair.from.flatMap(kindsBehind),
      to: pair.to.flatMap(kindsBehind),
    }));
    return {
      name: of.name,
      type: declaration.type ?? constantCase(of.name),
      declaration,
      symmetric: declaration.backward === undefined,
      properties,
      ownProperties: properties.filter((property) => !linkProperties.includes(property)),
      ends,
      nodeType: typeCovering(kinds.filter((kind) => ends.some((pair) => [...pair.from, ...pair.to].includes(kind)))),
    };
  });
  for (const relationship of relationships) {
    for (const [kind, relation] of relationsAlong(relationship, kinds, typeCovering)) {
      kindByClass.get(kind.declaration.of)?.relations.push(relation);
    }
  }
  for (const one of [node, ...interfaces]) one.relations.push(...relationsAlike(one.kinds));

  const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));
  const relationshipByName = new Map(relationships.map((one) => [one.name, one]));
  const kindByPrefix = new Map(kinds.map((kind) => [kind.prefix, kind]));
  return {
    judgedByDay: true,
    node,
    linkProperties,
    kinds,
    interfaces,
    relationships,
    kind: (name) => required(kindByName.get(name), `kind ${name}`),
    relationship: (name) => required(relationshipByName.get(name), `relationship ${name}`),
    kindOfId: (id) => kindByPrefix.get(id.slice(0, Math.max(0, id.indexOf(':')))),
    nodeType: (name) =>
      name === 'Node' ? node : (kindByName.get(name) ?? interfaces.find((one) => one.name === name)),
  };
}
