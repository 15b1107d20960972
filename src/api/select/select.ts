// Turns the fields of a document into a selection of the graph; aliases, fragments and repeated fields fall together.
import {
  getArgumentValues,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Reading } from '../../graph/compile/given.js';
import { edgeOrders, nodeOrders } from '../../graph/compile/orders.js';
import type {
  FieldSelection,
  ListSelection,
  NodeSelection,
  OrderKey,
  ProvenanceSelection,
  RelationSelection,
  RowSelection,
  WhereInput,
} from '../../graph/compile/selection.js';
import type { Kind, Model, NodeType, Relation } from '../../ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../ontology/property.js';
import { byName, collectFields, selectionSets, typeConditions, type Document } from './collect.js';
import { pageOf } from './page.js';

type Sets = readonly (SelectionSetNode | undefined)[];
type Arguments = Readonly<Record<string, unknown>>;

export interface SelectContext extends Document {
  readonly schema: GraphQLSchema;
  readonly model: Model;
  /** Reads what the selection depends on: `variables` has only places for values. */
  readonly reading: Reading;
  /** For each relation field of the document, by its place, where its answer is kept on the node. */
  readonly slots: Map<number, string>;
}

/** A connection has no fragments on other types, so every condition on its level applies. */
const always = (): boolean => true;

const argumentsOf = (context: SelectContext, typeName: string, field: FieldNode): Arguments => {
  const type = context.schema.getType(typeName) as GraphQLObjectType;
  const definition = type.getFields()[field.name.value];
  return definition ? getArgumentValues(definition, field, context.variables) : {};
};

/** What is asked of nodes of a type; where fragments ask one kind for more than another, each kind has its own part. */
export function selectNode(
  context: SelectContext,
  type: NodeType,
  possible: readonly Kind[],
  sets: Sets,
): NodeSelection {
  const names = (kind: NodeType, interfaces: readonly NodeType[]) =>
    new Set([kind.name, 'Node', ...interfaces.map(({ name }) => name)]);
  const kind = possible.find((one) => one === type);
  if (kind) {
    const own = names(kind, kind.interfaces);
    return {
      type,
      fields: selectFields(
        context,
        kind,
        collectFields(context, sets, (name) => own.has(name)),
      ),
    };
  }
  const shared = names(type, []);
  if ([...typeConditions(context, sets)].every((name) => shared.has(name))) {
    return { type, fields: selectFields(context, type, collectFields(context, sets, always)) };
  }
  return {
    type,
    fields: new Map(
      possible.map((one) => {
        const own = names(one, one.interfaces);
        return [
          one,
          selectFields(
            context,
            one,
            collectFields(context, sets, (name) => own.has(name)),
          ),
        ];
      }),
    ),
  };
}

function selectFields(context: SelectContext, type: NodeType, fields: readonly FieldNode[]): FieldSelection {
  const asked = byName(fields);
  const provenance = asked.get('provenance');
  return {
    properties: type.properties.filter((property) => isField(property) && asked.has(fieldName(property))),
    relations: type.relations.flatMap((relation) =>
      selectRelation(context, type, relation, asked.get(relation.field) ?? []),
    ),
    provenance: provenance && selectProvenance(context, type.properties, selectionSets(provenance)),
    geometry: asked.has('geometry'),
  };
}

/** Fields with the same arguments are one list; each remembers where its answer is kept. */
function selectRelation(
  context: SelectContext,
  type: NodeType,
  relation: Relation,
  fields: readonly FieldNode[],
): RelationSelection[] {
  const variants = new Map<string, { args: Arguments; fields: FieldNode[] }>();
  for (const field of fields) {
    const args = argumentsOf(context, type.name, field);
    const slot = `${relation.field} ${JSON.stringify(args)}`;
    if (field.loc) context.slots.set(field.loc.start, slot);
    const variant = variants.get(slot);
    if (variant) variant.fields.push(field);
    else variants.set(slot, { args, fields: [field] });
  }
  const { relationship } = relation;
  const orders = relationship.ownProperties.length > 0 ? edgeOrders(relationship) : nodeOrders(relation.target);
  return [...variants]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([slot, variant]) => ({
      slot,
      relation,
      list: selectList(
        context,
        { type: relation.target, kinds: relation.targetKinds, orders, edge: relationship.properties },
        `${type.name}.${relation.field}`,
        variant.args,
        selectionSets(variant.fields),
      ),
    }));
}

/** What stands at the end of a list. */
export interface ListEnd {
  readonly type: NodeType;
  readonly kinds: readonly Kind[];
  readonly orders: ReadonlyMap<string, OrderKey>;
  /** Properties of the relationship behind an edge. */
  readonly edge: readonly PropertyDeclaration[];
}

export function selectList(
  context: SelectContext,
  end: ListEnd,
  coordinate: string,
  args: Arguments,
  sets: Sets,
): ListSelection {
  const asked = byName(collectFields(context, sets, always));
  const pageInfo = byName(collectFields(context, selectionSets(asked.get('pageInfo') ?? []), always));
  const edges = asked.get('edges');
  const edge = byName(collectFields(context, selectionSets(edges ?? []), always));
  const nodes = [...(asked.get('nodes') ?? []), ...(edge.get('node') ?? [])];
  const provenance = edge.get('provenance');
  const rows: RowSelection = {
    node: nodes.length > 0 ? selectNode(context, end.type, end.kinds, selectionSets(nodes)) : undefined,
    edge: end.edge.filter((property) => isField(property) && edge.has(fieldName(property))),
    provenance: provenance && selectProvenance(context, context.model.linkProperties, selectionSets(provenance)),
    distance: edge.has('distanceKm'),
    cursors: edge.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor'),
    hasMore: pageInfo.has('hasNextPage') || pageInfo.has('hasPreviousPage'),
  };
  const names = context.reading.value<string[] | null | undefined>(args['orderBy']) ?? [];
  const order = names.flatMap((name) => end.orders.get(name) ?? []);
  return {
    coordinate,
    page: pageOf(args, coordinate, context.reading),
    where: (args['where'] as WhereInput | null | undefined) ?? undefined,
    near: args['near'] ? { given: args['near'] as WhereInput, kinds: end.kinds } : undefined,
    order,
    totalCount: asked.has('totalCount'),
    rows: edges || nodes.length > 0 || asked.has('pageInfo') || !asked.has('totalCount') ? rows : undefined,
  };
}

function selectProvenance(
  context: SelectContext,
  properties: readonly PropertyDeclaration[],
  sets: Sets,
): ProvenanceSelection {
  const asked = byName(collectFields(context, sets, always));
  const source = asked.get('source');
  const sourceKind = context.model.kind('Source');
  return {
    predicate: asked.has('predicate'),
    value: asked.has('value'),
    properties: properties.filter((property) => property.provenance && asked.has(fieldName(property))),
    source: source && selectNode(context, sourceKind, [sourceKind], selectionSets(source)),
  };
}
