// Cuts a stream of bytes into lines of UTF-8 text that know their numbers, whatever their length.

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Why there is no text: the bytes are no UTF-8, or more than a line may have. */
  readonly broken?: 'encoding' | 'length';
}

/** Far more than a record has; a file without line ends must not fill the memory. */
export const lineBytesAtMost = 1_048_576;

const newline = 10;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A byte order mark, carriage returns and the space around a line are no part of it. */
function lineOf(number: number, pieces: readonly Uint8Array[], length: number): Line {
  if (length > lineBytesAtMost) return { number, text: '', broken: 'length' };
  const [only] = pieces;
  const text = decoded(pieces.length === 1 && only ? only : Buffer.concat(pieces));
  return text === undefined ? { number, text: '', broken: 'encoding' } : { number, text: text.trim() };
}

/** The lines of each piece of the stream together; empty lines are left out and counted. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > lineBytesAtMost) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const taken = (): Line[] => {
    const line = lineOf(number, pieces, length);
    number += 1;
    pieces = [];
    length = 0;
    return line.text === '' && line.broken === undefined ? [] : [line];
  };
  for await (const bytes of stream) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      keep(bytes.subarray(start, end));
      lines.push(...taken());
      start = end + 1;
    }
    keep(bytes.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield taken();
}
