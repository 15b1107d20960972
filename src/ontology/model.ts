// The fold over all declarations: kinds, interfaces and relationships by name, and what leads from where to where.
import { interfaceDeclaration, kindDeclaration, type InterfaceDeclaration, type KindDeclaration } from './kind.js';
import { propertiesOf, type DeclaredClass, type PropertyDeclaration } from './property.js';
import { relationshipDeclaration, type Direction, type RelationshipDeclaration } from './relationship.js';

/** What kinds and interfaces have in common: a name, properties, and the kinds they stand for. */
export interface NodeType {
  readonly name: string;
  readonly field: string;
  readonly plural: string;
  readonly description: string;
  readonly properties: readonly PropertyDeclaration[];
  /** The kinds a node of this type may be of; a kind stands for itself. */
  readonly kinds: readonly Kind[];
  /** Fields that lead along relationships: of a kind all, of an interface those that all its kinds have alike. */
  readonly relations: readonly Relation[];
}

export interface Kind extends NodeType {
  readonly declaration: KindDeclaration;
  readonly prefix: string;
  readonly interfaces: readonly Interface[];
}

interface Interface extends NodeType {
  readonly declaration: InterfaceDeclaration;
}

export interface RelationshipType {
  readonly name: string;
  /** The type in Neo4j, UPPER_SNAKE. */
  readonly type: string;
  readonly declaration: RelationshipDeclaration;
  readonly symmetric: boolean;
  readonly properties: readonly PropertyDeclaration[];
  /** Properties beyond those that every relationship has. */
  readonly ownProperties: readonly PropertyDeclaration[];
  readonly ends: readonly { readonly from: readonly Kind[]; readonly to: readonly Kind[] }[];
  /** The narrowest type that covers the kinds at both ends. */
  readonly nodeType: NodeType;
}

/** A field of a kind that leads along a relationship. */
export interface Relation {
  readonly field: string;
  readonly description: string;
  readonly relationship: RelationshipType;
  readonly direction: 'out' | 'in' | 'both';
  /** The type of its nodes; a relationship with properties of its own has one type for both directions. */
  readonly target: NodeType;
  /** Kinds the field can lead to. */
  readonly targetKinds: readonly Kind[];
  /** Whether every relationship of this type and direction leads to one of `targetKinds`, so that no label need be checked. */
  readonly exhaustive: boolean;
}

export interface ModelLists {
  readonly entity: DeclaredClass;
  readonly link: DeclaredClass;
  readonly interfaces: readonly DeclaredClass[];
  readonly kinds: readonly DeclaredClass[];
  readonly relationships: readonly DeclaredClass[];
}

export interface Model {
  /** What every node has; the type of relations that lead to kinds without a common interface. */
  readonly node: NodeType;
  /** What every relationship has. */
  readonly linkProperties: readonly PropertyDeclaration[];
  readonly kinds: readonly Kind[];
  readonly interfaces: readonly Interface[];
  readonly relationships: readonly RelationshipType[];
  kind(name: string): Kind;
  relationship(name: string): RelationshipType;
  kindOfId(id: string): Kind | undefined;
  nodeType(name: string): NodeType | undefined;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upperSnake = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

const required = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`The model has no ${what}.`);
  return found;
};

/** Folds the lists of declared classes into one model; a contradiction among them is a fault of the declarations. */
export function foldModel(lists: ModelLists): Model {
  const interfaces = lists.interfaces.map((of) => {
    const declaration = required(interfaceDeclaration(of), `@NodeInterface on ${of.name}`);
    return {
      ...named(of.name, declaration.plural, declaration.description),
      declaration,
      properties: [...propertiesOf(lists.entity), ...propertiesOf(of)],
      kinds: [] as Kind[],
      relations: [] as Relation[],
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
    const kind = {
      ...named(of.name, declaration.plural, declaration.description),
      declaration,
      prefix: declaration.prefix,
      interfaces: shared,
      properties: [...propertiesOf(of), ...shared.flatMap(({ declaration: { of: one } }) => propertiesOf(one))],
      kinds: [] as Kind[],
      relations: [] as Relation[],
    };
    kind.kinds.push(kind);
    for (const one of shared) one.kinds.push(kind);
    return kind;
  });

  const node: NodeType = {
    ...named('Node', 'nodes', 'Anything in the graph that has an id: what all kinds have in common.'),
    properties: propertiesOf(lists.entity),
    kinds,
    relations: [],
  };
  const kindByClass = new Map(kinds.map((kind) => [kind.declaration.of, kind]));
  const kindsBehind = (of: DeclaredClass): readonly Kind[] =>
    interfaces.find(({ declaration }) => declaration.of === of)?.kinds ?? [
      required(kindByClass.get(of), `kind ${of.name}`),
    ];

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
    const ends = declaration.ends.map(({ from, to }) => ({
      from: from.flatMap(kindsBehind),
      to: to.flatMap(kindsBehind),
    }));
    return {
      name: of.name,
      type: upperSnake(of.name),
      declaration,
      symmetric: declaration.backward === undefined,
      properties,
      ownProperties: properties.slice(linkProperties.length),
      ends,
      nodeType: typeCovering(kinds.filter((kind) => ends.some((pair) => [...pair.from, ...pair.to].includes(kind)))),
    };
  });

  for (const relationship of relationships) {
    const { symmetric, ends, declaration } = relationship;
    const everyEnd = (side: 'from' | 'to') => new Set(ends.flatMap((pair) => pair[side]));
    const lead = (direction: Relation['direction'], { as, description }: Direction): void => {
      const [near, far] = direction === 'in' ? (['to', 'from'] as const) : (['from', 'to'] as const);
      for (const kind of kinds) {
        const targets = new Set<Kind>();
        for (const pair of ends) {
          if (pair[near].includes(kind)) for (const target of pair[far]) targets.add(target);
          if (direction === 'both' && pair[far].includes(kind)) for (const target of pair[near]) targets.add(target);
        }
        if (targets.size === 0) continue;
        const targetKinds = kinds.filter((one) => targets.has(one));
        kind.relations.push({
          field: as,
          description,
          relationship,
          direction,
          target: relationship.ownProperties.length > 0 ? relationship.nodeType : typeCovering(targetKinds),
          targetKinds,
          exhaustive: direction !== 'both' && everyEnd(far).size === targets.size,
        });
      }
    };
    lead(symmetric ? 'both' : 'out', declaration.forward);
    if (declaration.backward) lead('in', declaration.backward);
  }

  for (const one of interfaces) {
    const [first, ...others] = one.kinds;
    const alike = (relation: Relation, kind: Kind): boolean =>
      kind.relations.some(({ field, target, direction }) => {
        return field === relation.field && target === relation.target && direction === relation.direction;
      });
    one.relations.push(...(first?.relations ?? []).filter((relation) => others.every((kind) => alike(relation, kind))));
  }

  const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));
  const relationshipByName = new Map(relationships.map((one) => [one.name, one]));
  const kindByPrefix = new Map(kinds.map((kind) => [kind.prefix, kind]));
  return {
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

const named = (name: string, plural: string | undefined, description: string) => ({
  name,
  field: camel(name),
  plural: plural ?? `${camel(name)}s`,
  description,
});
