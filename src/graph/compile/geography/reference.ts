// A node that a filter names instead of a position or an area: a parameter that is known once the node has been looked up.

/** What is taken of the node. */
export type Wanted = 'position' | 'area';

/** Stands for a parameter until then. */
export class Reference {
  constructor(
    readonly id: string,
    readonly wanted: Wanted,
    /** Whether it may be an invented node. */
    readonly includeSynthetic: boolean,
    /** What the parameter becomes, of the point or the area of the node. */
    readonly use: (found: unknown) => unknown,
  ) {}
}
