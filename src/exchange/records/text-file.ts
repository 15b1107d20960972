// Texts in a temporary file, each read again by its number: what is too much for memory waits there.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { growingLarge } from './growing.js';

const pieceBytes = 262_144;

export class TextFile {
  readonly #path: string;
  readonly #file: number;
  /** Where each text begins, and where the last one ends. */
  readonly #begins = growingLarge();
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;
  #end = 0;
  #read = Buffer.alloc(65_536);

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'wx+', 0o600);
    this.#begins.push(0);
  }

  get length(): number {
    return this.#begins.length - 1;
  }

  append(text: string): number {
    const bytes = Buffer.from(text);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#end += bytes.length;
    if (this.#waitingBytes >= pieceBytes) this.#flush();
    return this.#begins.push(this.#end) - 1;
  }

  read(number: number): string {
    return this.#between(this.#begins.at(number), this.#begins.at(number + 1)).toString();
  }

  /** Every text with its number, read in larger pieces. */
  *all(): Generator<[number: number, text: string]> {
    for (let first = 0; first < this.length;) {
      const start = this.#begins.at(first);
      let last = first + 1;
      while (last < this.length && this.#begins.at(last + 1) - start <= pieceBytes) last += 1;
      const piece = Buffer.from(this.#between(start, this.#begins.at(last)));
      for (let number = first; number < last; number += 1) {
        yield [number, piece.toString('utf8', this.#begins.at(number) - start, this.#begins.at(number + 1) - start)];
      }
      first = last;
    }
  }

  /** The file goes with it. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #between(start: number, end: number): Buffer {
    this.#flush();
    const length = end - start;
    if (length > this.#read.length) this.#read = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const count = readSync(this.#file, this.#read, done, length - done, start + done);
      if (count === 0) throw new Error(`${this.#path} is shorter than what was written to it.`);
      done += count;
    }
    return this.#read.subarray(0, length);
  }

  #flush(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    }
    this.#written += bytes.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
