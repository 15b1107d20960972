// Finds the Java that runs the database and tells its version.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { failureWithWaysOut, systemCode } from './failures.js';

const OLDEST_JAVA = 17;

export interface Java {
  path: string;
  major: number;
  /** Everything `java -version` prints: a class archive fits only the very build that wrote it. */
  build: string;
}

/** The Java of JAVA_HOME or, without that, of the PATH. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<Java> {
  const home = environment['JAVA_HOME'];
  const path = home ? join(home, 'bin', 'java') : 'java';
  const build = await versionOutput(path, environment);
  const major = parseJavaVersion(build);
  if (major === undefined || major < OLDEST_JAVA) {
    const found = major === undefined ? 'a Java that does not tell its version' : `Java ${major}`;
    throw failureWithWaysOut(
      `The local Neo4j needs Java ${OLDEST_JAVA} or newer, and ${path} is ${found}.`,
      `install Java ${OLDEST_JAVA} or 21`,
    );
  }
  return { path, major, build };
}

/** The feature number in what `java -version` prints: 17 of "17.0.15", 8 of "1.8.0_292". */
export function parseJavaVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

async function versionOutput(path: string, environment: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ['-version'], { env: environment, timeout: 20_000 });
    return `${stdout}${stderr}`.trim();
  } catch (error) {
    const problem =
      systemCode(error) === 'ENOENT'
        ? `The local Neo4j needs Java ${OLDEST_JAVA} or newer, and there is no ${path === 'java' ? '"java" on the PATH' : path}.`
        : `The local Neo4j needs Java ${OLDEST_JAVA} or newer, and ${path} does not run.`;
    throw failureWithWaysOut(problem, `install Java ${OLDEST_JAVA} or 21`, error);
  }
}
