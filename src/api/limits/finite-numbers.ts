// Refuses number literals such as 1e400, which the Float of graphql-js would read as Infinity.
import { GraphQLError } from 'graphql';
import type { FloatValueNode, IntValueNode, ValidationRule } from 'graphql';

export const finiteNumbers: ValidationRule = (context) => {
  const check = (node: FloatValueNode | IntValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    const shown = node.value.length > 30 ? `${node.value.slice(0, 30)}...` : node.value;
    context.reportError(
      new GraphQLError(`The number ${shown} is too large. Give a number of at most 1.7e308.`, {
        nodes: node,
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      }),
    );
  };
  return { FloatValue: check, IntValue: check };
};
