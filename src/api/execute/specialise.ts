// Rewrites a document for compiling: conditions decided, fragments of other operations dropped, values lifted out.
//
// The compiler writes literals into the code it makes, and a certain string among them becomes code itself. It also
// drops conditions of fragments that are spread twice, and sets null where a nested variable is not given. So what it
// is given has no literal, no nested variable and no @skip or @include: each argument is one variable of its own.
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  FragmentSpreadNode,
  GraphQLInputType,
  GraphQLSchema,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionNode,
  ValueNode,
  VariableDefinitionNode,
} from 'graphql';

export type Values = Readonly<Record<string, unknown>>;

/** An argument's value as the document wrote it, to be read anew for each request. */
export interface Lifted {
  readonly variable: string;
  readonly value: ValueNode;
  readonly type: GraphQLInputType;
}

export interface Specialised {
  readonly document: DocumentNode;
  readonly lifted: readonly Lifted[];
}

/** The type of all variables of a specialised document: their values are coerced before. */
export const coercedTypeName = 'VcgCoercedValue';

function selected(node: SelectionNode, variables: Values): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  if (skip?.['if'] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return include?.['if'] !== false;
}

function withoutConditions<Node extends FieldNode | InlineFragmentNode | FragmentSpreadNode>(node: Node): Node {
  if (node.directives === undefined || node.directives.length === 0) return node;
  return { ...node, directives: [] };
}

/** The variables that @skip and @include read: their values are part of what is compiled. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

function decided(document: DocumentNode, operationName: string | undefined, variables: Values): DocumentNode {
  const decide = <Node extends FieldNode | InlineFragmentNode | FragmentSpreadNode>(node: Node): Node | null =>
    selected(node, variables) ? withoutConditions(node) : null;
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.name?.value === operationName,
  );
  return visit(
    { ...document, definitions },
    { Field: decide, InlineFragment: decide, FragmentSpread: decide, Argument: () => false },
  );
}

const declared = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coercedTypeName } },
});

/** `document` must be the caller's own: the compiler leaves marks on its nodes. */
export function specialise(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Values,
): Specialised {
  const own = new Set<string>();
  visit(document, { Variable: ({ name }) => void own.add(name.value) });
  let prefix = 'lifted';
  while ([...own].some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;

  const lifted: Lifted[] = [];
  const lift = (argument: ArgumentNode, type: GraphQLInputType): ArgumentNode => {
    if (argument.value.kind === Kind.VARIABLE) return argument;
    const variable = `${prefix}${lifted.length}`;
    lifted.push({ variable, value: argument.value, type });
    const { loc } = argument.value;
    const name = { kind: Kind.NAME, value: variable } as const;
    return { ...argument, value: { kind: Kind.VARIABLE, name, ...(loc === undefined ? {} : { loc }) } };
  };

  const types = new TypeInfo(schema);
  const withoutLiterals = visit(
    decided(document, operationName, variables),
    visitWithTypeInfo(types, {
      Field: (node) => {
        const field = types.getFieldDef();
        if (field === null || field === undefined || !node.arguments?.length) return undefined;
        const given = node.arguments.map((argument) => {
          const definition = field.args.find(({ name }) => name === argument.name.value);
          if (definition === undefined) throw new Error(`No argument ${argument.name.value} on ${field.name}.`);
          return lift(argument, definition.type);
        });
        return { ...node, arguments: given };
      },
      OperationDefinition: {
        leave: (node: OperationDefinitionNode) => {
          const names = (node.variableDefinitions ?? []).map((it) => it.variable.name.value);
          for (const { variable } of lifted) names.push(variable);
          return { ...node, directives: [], variableDefinitions: names.map(declared) };
        },
      },
    }),
  );
  return { document: withDeclarations(withoutLiterals, lifted), lifted };
}

/** Fragments may follow the operation, and bring arguments of their own. */
function withDeclarations(document: DocumentNode, lifted: readonly Lifted[]): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const known = new Set(definition.variableDefinitions?.map((it) => it.variable.name.value));
      const missing = lifted.filter(({ variable }) => !known.has(variable)).map(({ variable }) => declared(variable));
      return { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), ...missing] };
    }),
  };
}
