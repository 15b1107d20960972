// The text of a trade file, piece by piece, however large it is: unpacked where it is gzip, and UTF-8 throughout.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../problem.js';

/** Told how many bytes of the file have been read. */
export type Advance = (bytes: number) => void;

async function beginsAsGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;

/** Throws an `InputError` with the line at which the text stops being UTF-8. */
export async function* readTradeText(path: string, advance: Advance): AsyncGenerator<string> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  const unpacked = (await beginsAsGzip(path)) ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => unpacked.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const message = 'is not UTF-8 text from here on, or a few lines below; save the file as UTF-8';
      throw new InputError([{ file: path, line, rule: 'encoding', message }]);
    }
  };
  for await (const chunk of unpacked) {
    advance(bytes.bytesRead);
    const text = decode(chunk as Uint8Array);
    line += newlines(text);
    yield text;
  }
  yield decode();
}

/** SHA-256 of the file as it lies on the disk. */
export async function hashOfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  return digest.digest('hex');
}
