// The folder that outlives the clone, and the rule by which several processes make a thing in it exactly once.
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClaim, newToken, readClaim, removeClaim, replaceClaim, type Claim } from './claim.js';
import { failureOfDisk } from './failures.js';
import { lives, thisProcess, type ProcessIdentity } from './process-identity.js';

interface Maker extends Claim {
  maker: ProcessIdentity;
}

/** `$VCG_CACHE`, else `$XDG_CACHE_HOME/value-chain-graph`, else `~/.cache/value-chain-graph`. */
export function cacheDirectory(environment: NodeJS.ProcessEnv): string {
  if (environment['VCG_CACHE']) return environment['VCG_CACHE'];
  const caches = environment['XDG_CACHE_HOME'] || join(environment['HOME'] || homedir(), '.cache');
  return join(caches, 'value-chain-graph');
}

/**
 * Makes the file or folder `target` unless it is there. `make` writes to a draft beside it, which is renamed when whole,
 * so that what stands at `target` is always complete. Other processes wait, and take over from a maker that was killed.
 */
export async function makeOnce(
  target: string,
  make: (draft: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  if (existsSync(target)) return;
  const claimPath = `${target}.making`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const token = await claimTurn(target, claimPath, signal);
    if (token === undefined) return;
    try {
      await removeDrafts(target);
      const draft = `${target}.draft-${token}`;
      await make(draft);
      await rename(draft, target);
    } finally {
      await removeDrafts(target);
      removeClaim(claimPath, token);
    }
  } catch (error) {
    throw failureOfDisk(error, dirname(target));
  }
}

/** The token of this process's turn, or undefined once somebody else has made the target. */
async function claimTurn(target: string, claimPath: string, signal?: AbortSignal): Promise<string | undefined> {
  const mine: Maker = { token: newToken(), maker: thisProcess() };
  while (!existsSync(target)) {
    signal?.throwIfAborted();
    const present = readClaim<Maker>(claimPath);
    const isMine =
      present === undefined
        ? createClaim(claimPath, mine)
        : !lives(present.maker) && replaceClaim(claimPath, present.token, mine);
    if (isMine) return mine.token;
    await sleep(200);
  }
  return undefined;
}

async function removeDrafts(target: string): Promise<void> {
  const prefix = `${basename(target)}.draft-`;
  for (const name of await readdir(dirname(target))) {
    if (name.startsWith(prefix)) await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}
