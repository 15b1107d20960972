// Counts what each operation of a document selects once its fragments are written out, in time linear in the document.
import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { countCeiling } from './too-complex.js';

/** What one operation asks for, fragments written out at every place that spreads them. */
export interface Tally {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

const nothing: Tally = { depth: 0, fields: 0, aliases: 0, directives: 0 };
const ceiling = (count: number): number => Math.min(count, countCeiling);

function beside(left: Tally, right: Tally): Tally {
  return {
    depth: Math.max(left.depth, right.depth),
    fields: ceiling(left.fields + right.fields),
    aliases: ceiling(left.aliases + right.aliases),
    directives: ceiling(left.directives + right.directives),
  };
}

const countOf = (directives: readonly unknown[] | undefined): number => directives?.length ?? 0;

class Counting {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  // A fragment that is being counted stands as nothing: a cycle ends, and validation refuses it by its own rule.
  private readonly counted = new Map<string, Tally>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  operation(operation: OperationDefinitionNode): Tally {
    const onVariables = (operation.variableDefinitions ?? []).reduce((sum, it) => sum + countOf(it.directives), 0);
    const own = { ...nothing, directives: countOf(operation.directives) + onVariables };
    return beside(own, this.selections(operation.selectionSet));
  }

  private selections(set: SelectionSetNode | undefined): Tally {
    let sum = nothing;
    for (const selection of set?.selections ?? []) {
      sum = beside(sum, { ...nothing, directives: countOf(selection.directives) });
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        sum = beside(sum, this.fragment(selection.name.value));
        continue;
      }
      const inner = this.selections(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        sum = beside(sum, inner);
        continue;
      }
      const aliased = selection.alias === undefined ? 0 : 1;
      sum = beside(sum, {
        ...inner,
        depth: inner.depth + 1,
        fields: inner.fields + 1,
        aliases: inner.aliases + aliased,
      });
    }
    return sum;
  }

  private fragment(name: string): Tally {
    const known = this.counted.get(name);
    if (known !== undefined) return known;
    this.counted.set(name, nothing);
    const definition = this.fragments.get(name);
    const own = { ...nothing, directives: countOf(definition?.directives) };
    const tally = beside(own, this.selections(definition?.selectionSet));
    this.counted.set(name, tally);
    return tally;
  }
}

const remembered = new WeakMap<DocumentNode, ReadonlyMap<OperationDefinitionNode, Tally>>();

/** The tally of every operation; asked for by several rules, counted once. */
export function tallies(document: DocumentNode): ReadonlyMap<OperationDefinitionNode, Tally> {
  const known = remembered.get(document);
  if (known !== undefined) return known;
  const counting = new Counting(document);
  const found = new Map<OperationDefinitionNode, Tally>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) found.set(definition, counting.operation(definition));
  }
  remembered.set(document, found);
  return found;
}
