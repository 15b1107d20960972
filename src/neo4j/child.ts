// Ties a child process to the life of this one.
import type { ChildProcess } from 'node:child_process';

/** Kills the child when this process exits; the returned function lets it go. */
export function endWithThisProcess(child: ChildProcess): () => void {
  const end = (): void => void child.kill('SIGKILL');
  const release = (): void => void process.removeListener('exit', end);
  process.once('exit', end);
  child.once('exit', release);
  return release;
}
