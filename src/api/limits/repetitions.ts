// Refuses selection sets that name one field over and over: merging them costs the square of their number.
import { Kind } from 'graphql';
import type { SelectionNode, ValidationRule } from 'graphql';
import { tooComplex, tooComplexMessage } from './too-complex.js';

function nameOf(selection: SelectionNode): string {
  if (selection.kind === Kind.INLINE_FRAGMENT) return `... on ${selection.typeCondition?.name.value ?? ''}`;
  if (selection.kind === Kind.FRAGMENT_SPREAD) return `...${selection.name.value}`;
  return selection.alias?.value ?? selection.name.value;
}

export const limitRepetitions =
  (allowed: number): ValidationRule =>
  (context) => ({
    SelectionSet({ selections }) {
      const times = new Map<string, number>();
      for (const selection of selections) {
        const name = nameOf(selection);
        const count = (times.get(name) ?? 0) + 1;
        times.set(name, count);
        if (count !== allowed + 1) continue;
        const what = `times "${name}" in one selection set`;
        const message = tooComplexMessage('repetitions', allowed, undefined, what, 'Name it once.');
        context.reportError(tooComplex(message, [selection]));
      }
    },
  });
