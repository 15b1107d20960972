// Finds and reads the files of a directory of seeds: tables, and areas beside them.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

export interface SeedFile {
  /** Path from the directory that holds the seeds, with forward slashes: `seeds/places/country.csv`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every CSV and GeoJSON file below the directory, sorted by path. */
export async function readSeedFiles(directory: string): Promise<SeedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:csv|geojson)$/.test(entry.name));
  const read = files.map(async (entry): Promise<SeedFile> => {
    const location = join(entry.parentPath, entry.name);
    const path = [basename(directory), ...relative(directory, location).split(sep)].join('/');
    return { path, bytes: await readFile(location) };
  });
  return (await Promise.all(read)).sort((one, other) => (one.path < other.path ? -1 : 1));
}
