// The kinds of a model as words to choose from, wherever one is asked or told which kinds are meant.
import { constantCase } from '../name-forms.js';
import type { Kind } from './model.js';
import type { Choices } from './value-type.js';

export const nodeKinds = (kinds: readonly Kind[]): Choices => ({
  name: 'NodeKind',
  description: 'The kinds of node.',
  values: Object.fromEntries(kinds.map(({ name, description }) => [constantCase(name), description])),
});
