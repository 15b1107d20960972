// Writes loaded answers straight as JSON, field by field as the document asks; only what was made is written, nothing resolved.
import {
  getNamedType,
  GraphQLID,
  GraphQLObjectType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, selectionSets } from '../select/collect.js';
import type { SelectContext } from '../select/select.js';

/** JSON of a value; throws where graphql-js would report an error, which is then left to it. */
export type Write = (value: unknown) => string;

/** A value that GraphQL has an error for. */
export class Unwritable extends Error {}

const unwritable = (what: string): never => {
  throw new Unwritable(what);
};

const writeText: Write = (value) => (typeof value === 'string' ? JSON.stringify(value) : unwritable('no text'));

function leafWriter(type: GraphQLLeafType): Write {
  if (type === GraphQLString || type === GraphQLID) return writeText;
  return (value) => JSON.stringify(type.serialize(value)) ?? unwritable(`no ${type.name}`);
}

const orNull =
  (write: Write): Write =>
  (value) =>
    value === null || value === undefined ? 'null' : write(value);

const notNull =
  (write: Write): Write =>
  (value) =>
    value === null || value === undefined ? unwritable('null') : write(value);

function listWriter(write: Write): Write {
  return (value) => {
    if (!Array.isArray(value)) return unwritable('no list');
    let text = '[';
    for (let index = 0; index < value.length; index += 1) text += (index > 0 ? ',' : '') + write(value[index]);
    return `${text}]`;
  };
}

/** The fields of one level by response key, in document order. */
function byResponseKey(fields: readonly FieldNode[]): Map<string, FieldNode[]> {
  const keys = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const key = (field.alias ?? field.name).value;
    const same = keys.get(key);
    if (same) same.push(field);
    else keys.set(key, [field]);
  }
  return keys;
}

interface Part {
  /** The response key as JSON, with what stands before and behind it. */
  readonly key: string;
  /** Where the value is kept; nothing for the name of the type. */
  readonly property: string | undefined;
  readonly write: Write;
}

function recordWriter(parts: readonly Part[]): Write {
  return (value) => {
    if (typeof value !== 'object' || value === null) return unwritable('no record');
    let text = '{';
    for (const { key, property, write } of parts) {
      text += key + write(property === undefined ? undefined : (value as Record<string, unknown>)[property]);
    }
    return `${text}}`;
  };
}

class Writers {
  constructor(private readonly context: SelectContext) {}

  /** The writer of the fields asked of a type; undefined where one of them is not kept on the record. */
  record(
    type: GraphQLObjectType,
    fields: readonly FieldNode[],
    keptAs: (key: string, field: FieldNode) => string | undefined,
  ) {
    const parts: Part[] = [];
    for (const [key, same] of byResponseKey(fields)) {
      const [field] = same;
      if (!field) continue;
      const prefix = `${parts.length > 0 ? ',' : ''}${JSON.stringify(key)}:`;
      if (field.name.value === '__typename') {
        const name = JSON.stringify(type.name);
        parts.push({ key: prefix, property: undefined, write: () => name });
        continue;
      }
      const definition = type.getFields()[field.name.value];
      const property = keptAs(key, field);
      if (!definition || property === undefined) return undefined;
      parts.push({ key: prefix, property, write: this.#of(definition.type, same) });
    }
    return recordWriter(parts);
  }

  #of(type: GraphQLOutputType, fields: readonly FieldNode[]): Write {
    if (isNonNullType(type)) return notNull(this.#present(type.ofType, fields));
    return orNull(this.#present(type, fields));
  }

  #present(type: GraphQLOutputType, fields: readonly FieldNode[]): Write {
    if (isListType(type)) return listWriter(this.#of(type.ofType, fields));
    const named = getNamedType(type);
    if (isLeafType(named)) return leafWriter(named);
    if (isObjectType(named)) return this.#object(named, fields);
    // Of the many kinds that could stand here few do, so each gets its writer when the first one comes.
    const writers = new Map<string, Write>();
    return (value) => {
      const name = (value as { __typename?: string }).__typename ?? '';
      const known = writers.get(name);
      if (known) return known(value);
      const kind = this.context.schema.getType(name);
      if (!(kind instanceof GraphQLObjectType)) return unwritable('no kind');
      const made = this.#object(kind, fields);
      writers.set(name, made);
      return made(value);
    };
  }

  #object(type: GraphQLObjectType, fields: readonly FieldNode[]): Write {
    const { context } = this;
    const names = new Set([type.name, ...type.getInterfaces().map(({ name }) => name)]);
    const applies = (condition: string): boolean => {
      if (names.has(condition)) return true;
      const wider = context.schema.getType(condition);
      return isAbstractType(wider) && context.schema.isSubType(wider, type);
    };
    const asked = collectFields(context, selectionSets(fields), applies);
    const writer = this.record(type, asked, (_key, { name, loc }) => context.slots.get(loc?.start ?? -1) ?? name.value);
    return writer ?? (() => unwritable(type.name));
  }
}

/** Writes the data of an operation from its answers by response key; undefined where it asks for more than was read. */
export function answerWriter(
  context: SelectContext,
  operation: OperationDefinitionNode,
  isRead: (responseKey: string) => boolean,
): Write | undefined {
  const query = context.schema.getQueryType();
  if (!query || operation.operation !== 'query') return undefined;
  const fields = collectFields(context, [operation.selectionSet], (name) => name === query.name);
  return new Writers(context).record(query, fields, (key) => (isRead(key) ? key : undefined));
}
