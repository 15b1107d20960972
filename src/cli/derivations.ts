// The files that follow from the declarations, each with the text that it must have.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { questionsPage } from '../api/schema/questions-page.js';
import { verificationPage } from '../api/schema/verification-page.js';
import { schemaFile } from '../api/schema/schema-file.js';
import { constraintsFile } from '../graph/constraints.js';
import { model } from '../model/index.js';
import { modelDocument } from '../ontology/document.js';

export interface Derivation {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** The room of each declaration: its file is named after it and lies there. */
function roomOfDeclarations(): (name: string) => string {
  const files = readdirSync(join(import.meta.dirname, '../model'), { recursive: true, encoding: 'utf8' });
  const plain = (name: string): string => name.replaceAll('-', '').toLowerCase();
  const rooms = new Map(
    files.map((path) => [plain(path.slice(path.lastIndexOf('/') + 1).split('.')[0] ?? ''), dirname(path)]),
  );
  return (name) => rooms.get(plain(name)) ?? '';
}

/** In alphabetical order of their paths. */
export const derivations = (): Derivation[] => [
  { path: 'cypher/constraints.cypher', text: constraintsFile(model) },
  { path: 'docs/model.md', text: modelDocument(model, roomOfDeclarations()) },
  { path: 'docs/questions.md', text: questionsPage(model) },
  { path: 'docs/verification.md', text: verificationPage() },
  { path: 'schema/schema.graphql', text: schemaFile(model) },
];
