// A shape that the demo region promises: a plain Cypher statement that finds it, and what it has to find.

export interface Shape {
  readonly shape: string;
  /** `$day` is the day of the shapes. */
  readonly statement: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** A validity that holds on `$day`. */
export const holds = (link: string): string =>
  `coalesce(${link}.validFromLower <= $day, true) AND coalesce(${link}.validToUpper >= $day, true)`;
