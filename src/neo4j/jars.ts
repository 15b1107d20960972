// Fetches the jars that neo4j/pom.xml names, once a machine, with the user's own Maven.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { cacheDirectory, makeOnce } from './cache.js';
import { endWithThisProcess } from './child.js';
import { diskFull, failureWithWaysOut, systemCode } from './failures.js';

/** The same relative place from `src/neo4j` and from `dist/neo4j`. */
const POM = fileURLToPath(new URL('../../neo4j/pom.xml', import.meta.url));
/** Jars and the descriptions that Maven reads first, on a machine whose Maven has none of them yet. */
const USUAL_NUMBER_OF_FILES = 1_200;
const NETWORK_TROUBLE =
  /unknown ?host|could not transfer|connection (refused|reset)|timed out|network is unreachable|no route to host|name resolution|connect to \S+ .*failed|offline mode/i;

export interface Jars {
  classPath: readonly string[];
  /** The jars that Neo4j searches for procedures; they stand on the class path as well. */
  pluginsDirectory: string;
  /** The folder of this set in the cache. */
  directory: string;
}

export interface FetchOptions {
  environment: NodeJS.ProcessEnv;
  progress: (line: string) => void;
}

/** The jars in the cache, fetched first when they are not there. */
export async function provideJars({ environment, progress }: FetchOptions): Promise<Jars> {
  const key = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 16);
  const directory = join(cacheDirectory(environment), `neo4j-${key}`);
  await makeOnce(directory, async (draft) => {
    progress('Fetching Neo4j and its graph algorithms, once for this machine (about 140 MB) …');
    await mkdir(join(draft, 'jars'), { recursive: true });
    await fetchWithMaven(join(draft, 'jars'), environment, progress);
    await linkPlugins(draft);
  });
  const names = (await readdir(join(directory, 'jars'))).sort();
  return {
    classPath: names.map((name) => join(directory, 'jars', name)),
    pluginsDirectory: join(directory, 'plugins'),
    directory,
  };
}

/** Neo4j looks for procedures in a folder of their own; searching all 340 jars would take seconds at every start. */
async function linkPlugins(directory: string): Promise<void> {
  await mkdir(join(directory, 'plugins'));
  for (const name of await readdir(join(directory, 'jars'))) {
    if (/^org\.neo4j\.gds\..*proc/.test(name))
      await symlink(join('..', 'jars', name), join(directory, 'plugins', name));
  }
}

function fetchWithMaven(directory: string, environment: NodeJS.ProcessEnv, progress: FetchOptions['progress']) {
  const maven = spawn('mvn', mavenArguments(directory), { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const release = endWithThisProcess(maven);
  const complaints: string[] = [];
  let fetched = 0;
  for (const stream of [maven.stdout, maven.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (/Downloaded from /.test(line) && (fetched += 1) % 50 === 0) {
        progress(`Fetching Neo4j: ${fetched} of about ${USUAL_NUMBER_OF_FILES} files …`);
      }
      if (/ERROR|No space left/.test(line)) complaints.push(line.replace(/^\[ERROR\]\s*/, '').trim());
    });
  }
  return new Promise<void>((resolve, reject) => {
    maven.once('error', (error) => reject(failureOfSpawn(error)));
    maven.once('close', (code) => (code === 0 ? resolve() : reject(failureOfMaven(complaints, directory))));
  }).finally(release);
}

function mavenArguments(directory: string): string[] {
  return [
    '-B',
    // Asks again for what failed to come last time; Maven would otherwise remember the failure for a day.
    '-U',
    '-f',
    POM,
    'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies',
    // Neo4j and its graph algorithms have jars of the same name.
    '-Dmdep.prependGroupId=true',
    `-DoutputDirectory=${directory}`,
    '-Dmaven.artifact.threads=10',
    // A connection that went silent fails after a minute instead of half an hour.
    '-Dmaven.wagon.rto=60000',
    '-Daether.connector.requestTimeout=60000',
  ];
}

function failureOfSpawn(error: Error): Error {
  if (systemCode(error) !== 'ENOENT') return error;
  return failureWithWaysOut(
    'The local Neo4j is fetched with Maven, and there is no "mvn" on the PATH.',
    'install Maven',
    error,
  );
}

function failureOfMaven(complaints: readonly string[], directory: string): Error {
  const all = complaints.join('\n');
  if (all.includes('No space left')) return diskFull(directory);
  if (NETWORK_TROUBLE.test(all)) {
    return failureWithWaysOut(
      'Neo4j has to be fetched once, and Maven cannot reach its repository.',
      'go online for the first start (behind a proxy or mirror: name it in ~/.m2/settings.xml)',
    );
  }
  const telling = (complaints[0] ?? 'it said nothing').slice(0, 300);
  return failureWithWaysOut(`Maven could not fetch Neo4j: ${telling}`, 'mend that');
}
