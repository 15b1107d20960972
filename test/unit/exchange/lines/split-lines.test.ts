// Bytes become lines whichever way they are cut into pieces, and whatever is wrong with one line leaves the others whole.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineBytesAtMost, splitLines, type Line } from '../../../../src/exchange/lines/split-lines.js';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function linesOf(content: string | Uint8Array, size = 7): Promise<Line[]> {
  const found: Line[] = [];
  for await (const lines of splitLines(pieces(Buffer.from(content), size))) found.push(...lines);
  return found;
}

test('any text comes back line by line, however it is cut', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replace(/\s|\uFEFF/gu, '_'));
  await fc.assert(
    fc.asyncProperty(fc.array(text), fc.integer({ min: 1, max: 40 }), async (texts, size) => {
      const wanted = texts.flatMap((one, index) => (one === '' ? [] : [{ number: index + 1, text: one }]));
      const whole = texts.map((one) => one.toWellFormed());
      expect(await linesOf(whole.join('\n'), size)).toEqual(
        wanted.map(({ number, text: one }) => ({ number, text: one.toWellFormed() })),
      );
    }),
  );
});

test('a byte order mark, CRLF, empty lines and a missing last line end make no difference', async () => {
  expect(await linesOf('\uFEFF{"a":1}\r\n\r\n{"b":2}')).toEqual([
    { number: 1, text: '{"a":1}' },
    { number: 3, text: '{"b":2}' },
  ]);
  expect(await linesOf('')).toEqual([]);
});

test('a line that is not UTF-8 or too long is named, and the next one is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0x7b, 0xff, 0x0a]),
    Buffer.alloc(lineBytesAtMost + 1, 'x'),
    Buffer.from('\nlast'),
  ]);
  expect(await linesOf(bytes, 65_536)).toEqual([
    { number: 1, text: '', broken: 'encoding' },
    { number: 2, text: '', broken: 'length' },
    { number: 3, text: 'last' },
  ]);
});
