// Numbers by texts without keeping the texts: 64 bits of their hash stand for them, at twelve bytes a place.

const atFirst = 1_024;
/** Fuller than this, a table makes long ways. */
const fullest = 0.7;

/** Of two million texts two have the same hash once in nine million files; who reads by it compares the text. */
export class CompactIndex {
  #high = new Uint32Array(atFirst);
  #low = new Uint32Array(atFirst);
  /** One more than the number; nothing where it is 0. */
  #values = new Int32Array(atFirst);
  #size = 0;

  get(text: string): number | undefined {
    const value = this.#values[this.#place(text)];
    return value ? value - 1 : undefined;
  }

  set(text: string, value: number): void {
    if (this.#size >= this.#values.length * fullest) this.#grow();
    const place = this.#place(text);
    if (this.#values[place] === 0) {
      this.#size += 1;
      this.#high[place] = digest.high;
      this.#low[place] = digest.low;
    }
    this.#values[place] = value + 1;
  }

  /** Where the text stands, or would stand. */
  #place(text: string): number {
    hash(text);
    return this.#free(digest.high, digest.low);
  }

  #free(high: number, low: number): number {
    const mask = this.#values.length - 1;
    let place = low & mask;
    while (this.#values[place] !== 0 && (this.#low[place] !== low || this.#high[place] !== high)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [high, low, values] = [this.#high, this.#low, this.#values];
    const length = values.length * 2;
    [this.#high, this.#low, this.#values] = [new Uint32Array(length), new Uint32Array(length), new Int32Array(length)];
    values.forEach((value, old) => {
      if (value === 0) return;
      const place = this.#free(high[old] ?? 0, low[old] ?? 0);
      this.#high[place] = high[old] ?? 0;
      this.#low[place] = low[old] ?? 0;
      this.#values[place] = value;
    });
  }
}

/** The two halves of the last hash: a pair returned would be an object a text. */
const digest = { high: 0, low: 0 };

/** cyrb53 (bryc 2018, public domain) with all of its 64 bits. */
function hash(text: string): void {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  digest.high = other >>> 0;
  digest.low = one >>> 0;
}
