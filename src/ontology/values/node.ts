// Nodes as questions take and give them: by id, of one kind, of an interface, of several, or of any kind.
import { GraphQLID } from 'graphql';
import { kindDeclaration } from '../kind.js';
import { nodeId } from '../node-id.js';
import type { DeclaredClass } from '../property.js';
import type { ValueType } from '../value-type.js';

/** A node by its id; any node where no kind or interface is given. As a field of an answer it is the node itself. */
export const node = (...among: readonly DeclaredClass[]): ValueType<string> => {
  const [first, ...others] = among;
  const prefix = first && kindDeclaration(first)?.prefix;
  const only = others.length === 0 ? prefix : undefined;
  const example = prefix ? `${prefix}:example` : 'ctry:kh';
  const rule = `is not an id${only && first ? ` of ${first.name}` : ''} such as "${example}"`;
  return {
    name: 'node',
    output: GraphQLID,
    node: { among },
    list: false,
    verbatim: true,
    columns: [{ suffix: '', graphml: 'string' }],
    example,
    check: (value) => {
      if (typeof value !== 'string' || !nodeId.test(value)) return rule;
      return only === undefined || value.startsWith(`${only}:`) ? undefined : rule;
    },
    parse: (cell) => cell.trim(),
    print: (value) => value,
    store: (value) => [value],
    load: ([value]) => value as string,
  };
};
