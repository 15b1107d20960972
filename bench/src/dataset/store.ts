// The stores that are measured: made once for each size, seed and shape of the model, and kept in the cache.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, makeOnce } from '../../../src/neo4j/cache.js';
import type { Model } from '../../../src/ontology/model.js';
import { bulkImport } from './bulk-import.js';
import { generate } from './generate.js';
import type { Validity } from './validity.js';

/** Grows when the same model, size and seed come to give another graph. */
const generatorVersion = 3;

export interface Store {
  /** What `startLocalDatabase` takes. */
  readonly dataDirectory: string;
  readonly nodes: number;
  readonly relationships: number;
}

/** Changes with every declaration that changes what is stored. */
export function shapeOf({ kinds, relationships }: Model): string {
  const columns = (properties: Model['linkProperties']) =>
    properties.map(({ name, type, optional }) => [name, type.name, type.columns.map(({ suffix }) => suffix), optional]);
  const shape = [
    generatorVersion,
    kinds.map(({ name, prefix, interfaces, properties, dated }) => [
      name,
      dated,
      prefix,
      interfaces.map((one) => one.name),
      columns(properties),
    ]),
    relationships.map(({ type, symmetric, properties, declaration }) => [
      type,
      symmetric,
      declaration.key,
      declaration.proves?.role,
      columns(properties),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 12);
}

/** The store of this size, made first where the cache has none: a minute for 100,000 nodes, ten for a million. */
export async function provideStore(
  model: Model,
  size: number,
  seed: number,
  validity: Validity,
  progress: (line: string) => void,
): Promise<Store> {
  const directory = join(cacheDirectory(process.env), 'bench', `${size}-nodes-${validity}-seed-${seed}-${shapeOf(model)}`);
  await makeOnce(directory, async (draft) => {
    const files = join(draft, 'files');
    mkdirSync(files, { recursive: true, mode: 0o700 });
    progress(`Generating ${size} nodes …`);
    const generated = generate({ model, size, seed, validity, directory: files, progress });
    progress(`Importing ${generated.nodes} nodes and ${generated.relationships} relationships …`);
    await bulkImport(generated, join(draft, 'database'), progress);
    rmSync(files, { recursive: true });
    const { nodes, relationships } = generated;
    writeFileSync(join(draft, 'counts.json'), JSON.stringify({ nodes, relationships }));
  });
  const counts = JSON.parse(readFileSync(join(directory, 'counts.json'), 'utf8')) as Omit<Store, 'dataDirectory'>;
  return { ...counts, dataDirectory: join(directory, 'database') };
}
