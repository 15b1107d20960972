// The file of a bundle as a stream of bytes that can be read more than once: plain, compressed, or from standard input.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../problem.js';

export interface BundleFile {
  /** As messages call it. */
  readonly name: string;
  /** Bytes on disk. */
  readonly size: number;
  /** `passed` is told how many bytes of the disk have been read. */
  open(passed: (bytes: number) => void): AsyncIterable<Uint8Array>;
  close(): void;
}

/** A file that cannot be read; the message names it. */
class FileUnreadable extends Error {
  readonly exitCode = 2;
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a directory',
};

function sizeOf(path: string, name: string): number {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return found.size;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileUnreadable(`${name} cannot be read: ${reasons[code] ?? code}.`, { cause: error });
  }
}

async function* unpacked(path: string, name: string, passed: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(path);
  const unzip = createGunzip();
  const flow = pipeline(packed, unzip).catch(() => undefined);
  try {
    for await (const bytes of unzip) {
      passed(packed.bytesRead);
      yield bytes as Uint8Array;
    }
  } catch {
    const message = 'is not a whole file of gzip';
    throw new InputError([{ file: name, line: 0, rule: 'encoding', message }], 1);
  } finally {
    packed.destroy();
    await flow;
  }
}

async function* plain(path: string, passed: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 262_144 });
  for await (const bytes of stream) {
    passed(stream.bytesRead);
    yield bytes as Uint8Array;
  }
}

const fileAt = (path: string, name: string, close: () => void): BundleFile => ({
  name,
  size: sizeOf(path, name),
  open: (passed) => (path.endsWith('.gz') ? unpacked(path, name, passed) : plain(path, passed)),
  close,
});

/** The file at a path; `-` is standard input, which is kept in a temporary file while it is needed. */
export async function openBundleFile(path: string, input: NodeJS.ReadableStream = process.stdin): Promise<BundleFile> {
  if (path !== '-') return fileAt(path, path, () => undefined);
  const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-input-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    const copy = join(directory, 'input');
    await pipeline(input, createWriteStream(copy, { mode: 0o600 }));
    return fileAt(copy, 'standard input', remove);
  } catch (error) {
    remove();
    throw error;
  }
}
