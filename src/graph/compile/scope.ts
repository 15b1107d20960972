// What one statement collects while it is compiled: its parameters and names for its variables.
import neo4j from 'neo4j-driver';
import { filled, isOpen, type Reading, type Variables } from './given.js';

/** A parameter whose value is known with the variables of a request. */
interface OpenParameter {
  readonly name: string;
  readonly pattern: unknown;
  readonly store: (value: unknown) => unknown;
}

export class Scope {
  readonly #fixed: Record<string, unknown> = {};
  readonly #open: OpenParameter[] = [];
  #parameters = 0;
  #variables = 0;

  constructor(readonly reading: Reading) {}

  /** Keeps a value as a parameter, in its stored form, and gives the text that stands for it. */
  parameter<T = unknown>(pattern: unknown, store: (value: T) => unknown = (value) => value): string {
    const name = `p${this.#parameters++}`;
    if (isOpen(pattern)) this.#open.push({ name, pattern, store: store as OpenParameter['store'] });
    else this.#fixed[name] = store(pattern as T);
    return `$${name}`;
  }

  /** The same for a whole number: a JavaScript number would arrive as a float, which LIMIT refuses. */
  integer(value: number): string {
    return this.parameter(value, neo4j.int);
  }

  /** A variable name that the statement does not use yet; equal requests get equal names. */
  variable(letter: string): string {
    return `${letter}${this.#variables++}`;
  }

  /** The parameters of a request. */
  parametersFor(variables: Variables): Record<string, unknown> {
    if (this.#open.length === 0) return this.#fixed;
    const parameters = { ...this.#fixed };
    for (const { name, pattern, store } of this.#open) parameters[name] = store(filled(pattern, variables));
    return parameters;
  }
}
