// What a measured operation is: one question, asked of each server in its own language, with one canonical answer.

export type Variables = Readonly<Record<string, unknown>>;
/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A GraphQL document, and the way from its data to the canonical answer. */
export interface GraphqlForm {
  readonly document: string;
  /** The variables of the document, where they differ from the operation's. */
  variables?(given: Variables): Variables;
  canonical(data: never): Json;
}

export interface HandWrittenForm {
  /** One statement that returns one row with one value. */
  readonly statement: string;
  /** Makes what the statement reads in the same transaction, under the name `$graph`; dropped afterwards. */
  readonly projection?: string;
  /** The parameters of the statement, where they differ from the operation's variables. */
  parameters?(given: Variables): Variables;
  /** The canonical answer, where the value is not that already. */
  answer?(value: never, given: Variables): Json;
}

export interface Operation {
  readonly name: string;
  readonly description: string;
  /** Whether it reads relationships, so that its answer depends on the day. */
  readonly walks: boolean;
  /** A statement that returns candidates for variables, each as one map. */
  readonly candidates: string;
  /** Makes one set of variables of a drawn row, where the row is not that already. */
  variables?(row: Variables, draw: Drawing): Variables;
  readonly thisApi: GraphqlForm;
  /** None of a question, which the library has not. */
  readonly neo4jGraphql?: GraphqlForm;
  readonly handWritten: HandWrittenForm;
}

/** The draws that variables are made with. */
export interface Drawing {
  pick<T>(choices: readonly T[]): T;
  between(least: number, most: number): number;
}

/** Says what a GraphQL answer looks like; the comparison with the other servers checks it. */
export const reading =
  <Data>(canonical: (data: Data) => Json): ((data: never) => Json) =>
  (data) =>
    canonical(data as Data);
