// The files that follow from the declarations, each with the text that it must have.
import { schemaFile } from '../api/schema/schema-file.js';
import { constraintsFile } from '../graph/constraints.js';
import { model } from '../model/index.js';

export interface Derivation {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** In alphabetical order of their paths. */
export const derivations = (): Derivation[] => [
  { path: 'cypher/constraints.cypher', text: constraintsFile(model) },
  { path: 'schema/schema.graphql', text: schemaFile(model) },
];
