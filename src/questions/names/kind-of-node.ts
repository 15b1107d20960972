// The kinds of node as arguments and answers: the enumeration that filters have too.
import { model } from '../../model/index.js';
import { nodeKinds } from '../../ontology/node-kinds.js';
import { choice } from '../../ontology/values/index.js';
import { constantCase } from '../../name-forms.js';

const kinds = nodeKinds(model.kinds);

/** Travels under the name of the kind, which is its label. */
export const kindOfNode = {
  ...choice(kinds.name, kinds.description, kinds.values),
  check: (value: unknown) =>
    model.kinds.some(({ name }) => name === value) ? undefined : 'is not a kind of node such as COUNTRY',
  parse: (cell: string) => model.kinds.find(({ name }) => constantCase(name) === cell)?.name ?? cell,
  print: constantCase,
};
