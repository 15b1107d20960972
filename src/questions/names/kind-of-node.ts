// The kinds of node as arguments and answers: the enumeration that filters have too.
import { model } from '../../model/index.js';
import { choice } from '../../ontology/values/index.js';

const word = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** Travels under the name of the kind, which is its label. */
export const kindOfNode = {
  ...choice(
    'NodeKind',
    'The kinds of node.',
    Object.fromEntries(model.kinds.map(({ name, description }) => [word(name), description])),
  ),
  check: (value: unknown) =>
    model.kinds.some(({ name }) => name === value) ? undefined : 'is not a kind of node such as COUNTRY',
  parse: (cell: string) => model.kinds.find(({ name }) => word(name) === cell)?.name ?? cell,
  print: word,
};
