// Writes to standard output, whose reader may stop when it has seen enough.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export async function printOut(parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
