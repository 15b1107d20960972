// Gives whoever asks a running Neo4j on this machine, and takes it away again.
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { acquireServer, type Acquired } from './acquire.js';
import { boltUri, USERNAME } from './bolt.js';
import { findArchive, learnArchive } from './class-data-sharing.js';
import type { Mode } from './configuration.js';
import { failureOfDisk } from './failures.js';
import { provideJars } from './jars.js';
import { findJava } from './java.js';
import { stopServer, stopWithThisProcess } from './ownership.js';
import type { Installation } from './server.js';
import { supervise } from './supervision.js';

export interface LocalDatabaseOptions {
  /** Holds the data, the password, the logs and the lock. One server at a time serves it. */
  dataDirectory: string;
  /** `serve` (default) answers fastest, `brief` starts fastest. */
  mode?: Mode;
  /** Largest heap of the server; 1024 by default. */
  heapMb?: number;
  /** Memory for the store's pages, besides the heap; 512 by default. */
  pageCacheMb?: number;
  /** A port to insist on; by default the one used last if it is free, else any free one. */
  port?: number;
  /** Restart the server on the same port when it dies unasked; off by default. */
  supervise?: boolean;
  /** The server stays when this process ends, until `stopLocalDatabase`; off by default. */
  standsAlone?: boolean;
  /** Takes a line about each step that needs patience. */
  progress?: (line: string) => void;
  /** Where PATH, JAVA_HOME and the cache are looked up; this process's own by default. */
  environment?: NodeJS.ProcessEnv;
}

export interface LocalDatabase {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's process; another one after a restart. */
  readonly pid: number | undefined;
  /** The server ran already. */
  readonly adopted: boolean;
  /** `stop` ends the server: this process started it, or took it over from an owner that was killed. */
  readonly owned: boolean;
  /** Ends the supervision and, if the server is owned, the server: about a second, at most 20. */
  stop(): Promise<void>;
}

/** Adopts the running server of the data directory, or starts one; resolves when it answers over Bolt. */
export async function startLocalDatabase(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const { mode = 'serve', heapMb = 1024, pageCacheMb = 512, standsAlone = false, port } = options;
  const { environment = process.env, progress = () => undefined } = options;
  const dataDirectory = prepareDirectory(options.dataDirectory);
  const ending = new AbortController();
  const { signal } = ending;
  const install = (): Promise<Installation> => provideInstallation(environment, progress);
  const common = { dataDirectory, mode, heapMb, pageCacheMb, standsAlone, install, signal };

  let release = (): void => undefined;
  const hold = (acquired: Acquired): Acquired => {
    release();
    release = acquired.owned ? stopWithThisProcess(dataDirectory, acquired.record) : () => undefined;
    return acquired;
  };
  const first = hold(await acquireServer({ ...common, port }));
  let current = first;
  const again = async (): Promise<Acquired> =>
    (current = hold(await acquireServer({ ...common, port: first.record.port })));
  const supervision = options.supervise ? supervise({ dataDirectory, first, again, progress, signal }) : undefined;
  const learning = first.adopted ? undefined : learnUnlessLearnt(install, signal, progress);
  // A process that goes at once would take the trial run with it.
  if (standsAlone) await learning;

  return {
    uri: boltUri(first.record.port),
    username: USERNAME,
    password: first.password,
    adopted: first.adopted,
    get owned() {
      return current.owned;
    },
    get pid() {
      return current.record.server?.pid;
    },
    async stop() {
      ending.abort();
      await Promise.all([supervision, learning]);
      release();
      if (current.owned) await stopServer(dataDirectory, current.record);
    },
  };
}

async function provideInstallation(
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
): Promise<Installation> {
  const java = await findJava(environment);
  const jars = await provideJars({ environment, progress });
  return { java, jars, archive: findArchive(java, jars), environment };
}

async function learnUnlessLearnt(
  install: () => Promise<Installation>,
  signal: AbortSignal,
  progress: (line: string) => void,
): Promise<void> {
  const installation = await install();
  if (installation.archive === undefined) await learnArchive(installation, signal, progress);
}

/** Only this user may look in: Neo4j itself leaves the hash of the password readable to all. */
function prepareDirectory(directory: string): string {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    return realpathSync(directory);
  } catch (error) {
    throw failureOfDisk(error, directory);
  }
}
