// The arguments of a field: one with a default may be left out, though not be null.
import { GraphQLID } from 'graphql';
import { Arg } from 'type-graphql';
import type { TakenArgument } from '../../ontology/question.js';
import { structureOf, type ValueType } from '../../ontology/value-type.js';
import type { TypeReference, ValueTypes } from './values.js';

type Output = new () => object;

function argumentType(type: ValueType, values: ValueTypes): TypeReference {
  if (structureOf(type)) throw new Error(`No field can take a ${type.name}: it is no scalar and no choice.`);
  return type.node ? GraphQLID : values.output(type);
}

/** Declares arguments of a field; the first has this position. */
export function declareTaken(
  of: Output,
  field: string,
  taken: readonly TakenArgument[],
  first: number,
  values: ValueTypes,
): void {
  taken.forEach(({ name, type, description, optional, default: standard }, index) => {
    const reference = argumentType(type, values);
    Arg(name, () => (type.list ? [reference] : reference) as Output, {
      description,
      nullable: optional === true,
      ...(standard === undefined ? {} : { defaultValue: standard }),
    })(of.prototype as object, field, first + index);
  });
}
