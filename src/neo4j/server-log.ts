// Reads out of the server's log why it did not start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFull, LocalDatabaseError } from './failures.js';

/** The reasons that have a way out of their own. */
const KNOWN_REASONS: readonly [
  pattern: RegExp,
  failure: (dataDirectory: string, port: number) => LocalDatabaseError,
][] = [
  [/address already in use/i, (_, port) => new PortTaken(port)],
  [/no space left on device|disk quota exceeded/i, (dataDirectory) => diskFull(dataDirectory)],
  [
    /lock file has been locked|FileLockException|Unable to obtain lock/i,
    (dataDirectory) =>
      new LocalDatabaseError(
        `Another Neo4j has ${dataDirectory} open. Way out: end that process, or name another data directory.`,
      ),
  ],
  [
    /could not reserve enough space|insufficient memory|OutOfMemoryError|Invalid maximum heap size|unable to allocate/i,
    () =>
      new LocalDatabaseError(
        'This machine has too little memory for Neo4j. Way out: give it a smaller heap, or close something.',
      ),
  ],
];

/** Somebody else listens on the port that the server was given. */
export class PortTaken extends LocalDatabaseError {
  constructor(port: number) {
    super(`Port ${port} of the loopback is taken by another program. Way out: end that program, or name another port.`);
  }
}

/** The reason for a failed start, from what the server said. */
export function failureOfServer(dataDirectory: string, port: number): LocalDatabaseError {
  const logs = join(dataDirectory, 'logs');
  // Java itself speaks to the console, Neo4j to its own log.
  const log = ['console.log', 'neo4j.log'].map((name) => readLog(join(logs, name))).join('\n');
  const known = KNOWN_REASONS.find(([pattern]) => pattern.test(log));
  if (known) return known[1](dataDirectory, port);
  return new LocalDatabaseError(
    `Neo4j did not start: ${tellingLine(log).replace(/\.$/, '')}. Way out: read ${logs}, mend that and start again.`,
  );
}

/** The innermost cause, else the last line marked as an error, else the last line. */
export function tellingLine(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((each) => each.startsWith('Caused by:')) ??
    lines.findLast((each) => /\bERROR\b|^Error:|Unrecognized/.test(each)) ??
    lines.at(-1) ??
    'it said nothing';
  return line
    .replace(/^Caused by:\s*/, '')
    .replace(/^[-\d: .+]+ERROR\s*/, '')
    .slice(0, 300);
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
