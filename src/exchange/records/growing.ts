// Lists of numbers that grow and take no more memory than their digits.

type Numbers = Float64Array | Int32Array | Uint8Array;

const atFirst = 1_024;

class Growing<T extends Numbers> {
  #numbers: T;
  readonly #make: (length: number) => T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#numbers = make(atFirst);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): number {
    if (this.#length === this.#numbers.length) {
      const larger = this.#make(Math.ceil(this.#length * 1.5));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
    return this.#length - 1;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }
}

/** Eight bytes each: whole numbers up to 2^53. */
export const growingLarge = () => new Growing((length) => new Float64Array(length));
/** Four bytes each: whole numbers up to 2^31. */
export const growingSmall = () => new Growing((length) => new Int32Array(length));
/** One byte each. */
export const growingBytes = () => new Growing((length) => new Uint8Array(length));
