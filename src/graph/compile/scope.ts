// What one statement collects while it is compiled: its parameters and names for its variables.
import neo4j from 'neo4j-driver';
import { dayAsked } from '../../ontology/values/partial-date.js';
import { filled, isOpen, type Reading, type Variables } from './given.js';
import type { View } from './view.js';

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
  #dayAsked = false;

  constructor(
    readonly reading: Reading,
    readonly view: View,
    /** Whether the statement judges what it finds by the day. */
    readonly judgedByDay: boolean,
  ) {}

  /** The text that stands for the day. */
  get day(): string {
    this.#dayAsked = true;
    return '$day';
  }

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
    if (this.#open.length === 0 && !this.#dayAsked) return this.#fixed;
    const parameters = { ...this.#fixed };
    if (this.#dayAsked) parameters['day'] = dayAsked(filled(this.view.asOf, variables) as string | null | undefined);
    for (const { name, pattern, store } of this.#open) parameters[name] = store(filled(pattern, variables));
    return parameters;
  }
}
