// Real little programs named java and mvn, in a folder that takes the place of the PATH.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const JAVA_17 = `case "$1" in -version) echo 'openjdk version "17.0.15" 2025-04-15' >&2;; *) echo "$JAVA_SAYS"; exit 1;; esac`;

const made: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'value-chain-graph-unit-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** An environment whose PATH holds these commands and nothing else. */
export function environmentWith(commands: Record<string, string>): NodeJS.ProcessEnv {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return { PATH: folder, VCG_CACHE: join(folder, 'cache') };
}
