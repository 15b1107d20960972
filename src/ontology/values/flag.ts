// Yes or no; unknown is the absence of a value.
import { isBoolean } from 'class-validator';
import { GraphQLBoolean } from 'graphql';
import type { ValueType } from '../value-type.js';

/** True or false. */
export const flag = (): ValueType<boolean> => ({
  name: 'flag',
  output: GraphQLBoolean,
  list: false,
  comparison: 'flag',
  verbatim: true,
  columns: [{ suffix: '', graphml: 'boolean' }],
  sortSuffix: '',
  example: 'true',
  check: (value) => (isBoolean(value) ? undefined : 'is neither true nor false'),
  parse: (cell) => (cell === 'true' ? true : cell === 'false' ? false : (cell as unknown as boolean)),
  print: String,
  store: (value) => [value],
  load: ([value]) => value as boolean,
});
