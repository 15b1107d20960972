// What a type of value is: one object that knows how a value is checked, written as text, stored and served.
import type { GraphQLScalarType } from 'graphql';

/** Which comparisons a filter offers on a value. */
export type Comparison =
  'text' | 'identifier' | 'number' | 'integer' | 'flag' | 'choice' | 'choices' | 'partialDate' | 'instant' | 'money';

/** One stored property behind a value: most values have one, a partial date has three. */
interface Column {
  /** Appended to the property's name, `''` for the value itself. */
  readonly suffix: string;
  /** Its type in GraphML and GEXF. */
  readonly graphml: 'string' | 'int' | 'double' | 'boolean';
  /** Only sorts and compares; `load` does without it. */
  readonly auxiliary?: true;
}

/** An enumeration as GraphQL and the documents show it. */
export interface Choices {
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A structured value as GraphQL shows it: the class carries its own properties. */
export interface Structure {
  readonly name: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, { type: ValueType; description: string; optional?: boolean }>>;
}

/** What a number may be. */
export interface Bounds {
  readonly min?: number;
  /** Like `min`, but the bound itself is outside. */
  readonly above?: number;
  readonly max?: number;
}

/** Which nodes an id may be of: those of the declared kinds and interfaces, or any where none is named. */
interface NodeReference {
  readonly among: readonly (abstract new () => object)[];
}

export interface ValueType<T = unknown> {
  readonly name: string;
  /** The GraphQL output: a scalar, an enumeration or a structure. */
  readonly output: GraphQLScalarType | Choices | Structure;
  readonly list: boolean;
  /** Of a list, how many entries it may have. */
  readonly most?: number;
  /** Of a number, what it may be. */
  readonly bounds?: Bounds;
  /** The value is the id of a node; questions serve the node itself. */
  readonly node?: NodeReference;
  readonly comparison?: Comparison;
  readonly columns: readonly Column[];
  /** Where a list sorts by this value, the suffix of the column that carries the order. */
  readonly sortSuffix?: string;
  /** Served just as it is stored, so that `load` need not be called. */
  readonly verbatim?: boolean;
  /** Where the value is the id of a record: the prefix of its kind. */
  readonly references?: string;
  /** An example that satisfies the rules. */
  readonly example: string;
  /** Says in one sentence what is wrong with a value, or nothing. */
  check(value: unknown): string | undefined;
  /** Reads the text form; the result still has to be checked. */
  parse(text: string): T;
  /** Writes the text form that `parse` reads back. */
  print(value: T): string;
  /** One stored value per column, ready for a Bolt parameter. */
  store(value: T): readonly unknown[];
  /** The served value from the stored columns that are not auxiliary; unknown values never reach it. */
  load(stored: readonly unknown[]): T;
}

/** The one kind or interface that all nodes of a value are of, by name. */
export const nodeTypeName = ({ among }: NodeReference): string | undefined =>
  among.length === 1 ? among[0]?.name : undefined;

/** The enumeration behind a value, if it has one. */
export const choicesOf = (type: ValueType): Choices | undefined => ('values' in type.output ? type.output : undefined);

/** The words of that enumeration in their order; none of a value that has none. */
export const wordsOf = (type: ValueType): string[] => Object.keys(choicesOf(type)?.values ?? {});

/** The structure behind a value, if it has one. */
export const structureOf = (type: ValueType): Structure | undefined =>
  'fields' in type.output ? type.output : undefined;
