// Tells in 64 digits whether files and model are those that were loaded last.
import { createHash } from 'node:crypto';
import type { Model } from '../ontology/model.js';
import { termsVersion } from '../names/terms.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { SeedFile } from './seed-files.js';
import { labelsOf, storedFormVersion } from './stored-form.js';

const shapeOf = ({ name, type, derived, default: standard }: PropertyDeclaration): unknown => [
  name,
  type.name,
  type.columns.map(({ suffix }) => suffix),
  derived === true,
  standard ?? null,
];

/** What of the model decides how the same files come to lie in the database. */
function modelShape(model: Model): unknown {
  return {
    storedFormVersion,
    termsVersion,
    kinds: model.kinds.map((kind) => [
      labelsOf(kind),
      kind.prefix,
      kind.declaration.namedAfter ?? [],
      kind.properties.map(shapeOf),
    ]),
    relationships: model.relationships.map(
      ({ type, symmetric, declaration: { key, onePerKey, proves }, properties }) => [
        type,
        symmetric,
        key ?? [],
        onePerKey === true,
        proves ?? null,
        properties.map(shapeOf),
      ],
    ),
  };
}

/** SHA-256 over the shape of the model and over name and content of every file, whatever their order. */
export function fingerprintOf(files: readonly SeedFile[], model: Model): string {
  const digest = createHash('sha256').update(JSON.stringify(modelShape(model)));
  for (const { path, bytes } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    digest.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}
