// Files that several processes agree by: created by exactly one, and replaced only by whoever saw the present content.
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemCode } from './failures.js';

/** Every content carries a token of its own, so that "unchanged since I read it" can be told. */
export interface Claim {
  token: string;
}

export const newToken = (): string => randomUUID();

/** The content at `path`, or undefined when there is none. */
export function readClaim<Content extends Claim>(path: string): Content | undefined {
  // A replacement takes the file away for less than a millisecond, so absence is believed only the third time.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Content;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      if (systemCode(error) !== 'ENOENT') throw error;
      if (attempt === 3) return undefined;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** Creates the file with its content in one step; false when it exists. */
export function createClaim(path: string, content: Claim): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
  try {
    linkExclusively(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts `next` in the place of the content with `token`; false when somebody else was quicker. */
export function replaceClaim(path: string, token: string, next: Claim): boolean {
  return takeAway(path, token) && createClaim(path, next);
}

export function removeClaim(path: string, token: string): boolean {
  return takeAway(path, token);
}

/** Moves the file aside first: of several processes only one can move it, and it can look at what it has got. */
function takeAway(path: string, token: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    if (tokenOf(aside) === token) return true;
    try {
      linkExclusively(aside, path);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A file cut short by a full disk has no token; the empty one lets it be replaced. */
function tokenOf(path: string): string {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Claim).token;
  } catch {
    return '';
  }
}

function linkExclusively(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOENT') throw error;
    // Some file systems know no hard links; an exclusive copy is the next best.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
