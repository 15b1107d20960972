// What one statement collects while it is compiled: its parameters and names for its variables.
import neo4j from 'neo4j-driver';

export class Scope {
  readonly parameters: Record<string, unknown> = {};
  #parameters = 0;
  #variables = 0;

  /** Keeps a value as a parameter and gives the text that stands for it. */
  parameter(value: unknown): string {
    const name = `p${this.#parameters++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /** The same for a whole number: a JavaScript number would arrive as a float, which LIMIT refuses. */
  integer(value: number): string {
    return this.parameter(neo4j.int(value));
  }

  /** A variable name that the statement does not use yet; equal requests get equal names. */
  variable(letter: string): string {
    return `${letter}${this.#variables++}`;
  }
}
