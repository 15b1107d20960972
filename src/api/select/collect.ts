// Reads selection sets: fields by response key with fragments spread and directives obeyed, as the GraphQL specification collects them.
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Document {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const included = (node: SelectionNode, { variables }: Document): boolean =>
  !node.directives?.length ||
  (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false);

/** Every field that applies to a node of which `applies` says whether a type condition holds, in document order. */
export function collectFields(
  document: Document,
  sets: readonly (SelectionSetNode | undefined)[],
  applies: (typeCondition: string) => boolean,
): FieldNode[] {
  const fields: FieldNode[] = [];
  const spread = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (!included(node, document)) continue;
      if (node.kind === Kind.FIELD) {
        fields.push(node);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (!node.typeCondition || applies(node.typeCondition.name.value)) visit(node.selectionSet);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = document.fragments[node.name.value];
        if (fragment && applies(fragment.typeCondition.name.value)) visit(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visit(set);
  return fields;
}

/** The type conditions that stand anywhere on this level, fragments spread. */
export function typeConditions(document: Document, sets: readonly (SelectionSetNode | undefined)[]): Set<string> {
  const found = new Set<string>();
  collectFields(document, sets, (condition) => {
    found.add(condition);
    return true;
  });
  return found;
}

/** The selection sets of fields, to be read as one. */
export const selectionSets = (fields: readonly FieldNode[]): (SelectionSetNode | undefined)[] =>
  fields.map(({ selectionSet }) => selectionSet);

/** Groups fields by their name in the schema. */
export function byName(fields: readonly FieldNode[]): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const group = groups.get(field.name.value);
    if (group) group.push(field);
    else groups.set(field.name.value, [field]);
  }
  return groups;
}
