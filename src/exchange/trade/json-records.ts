// The objects of a JSON answer one after the other, so that an answer larger than the memory can be read.

/** Numbers stand as text in what is parsed, since a parsed number may have lost digits. */
const quoted = (json: string): string =>
  json.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g, (_, text?: string, number?: string) =>
    text === undefined ? `"${number}"` : text,
  );

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** A flat object as texts by key. */
function readRecord(json: string): Map<string, string> {
  const parsed = JSON.parse(quoted(json)) as Record<string, unknown>;
  return new Map(Object.entries(parsed).map(([key, value]) => [key, cellOf(value)]));
}

/** The text is no list of flat objects; `record` counts from 1. */
export class NotRecords extends Error {
  constructor(readonly record: number) {
    super('is not a JSON list of flat objects, nor an answer with such a list in "data"');
  }
}

/** Finds where objects begin and end without looking into them. */
class Scanner {
  #depth = 0;
  #inText = false;
  #escaped = false;
  #from = 0;
  #text = '';

  constructor(readonly level: number) {}

  /** The whole objects that the next piece of text completes. */
  *next(piece: string): Generator<string> {
    let at = this.#text.length;
    this.#text += piece;
    for (; at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (this.#escaped) this.#escaped = false;
      else if (this.#inText && sign === '\\') this.#escaped = true;
      else if (sign === '"') this.#inText = !this.#inText;
      else if (this.#inText) continue;
      else if (sign === '{' || sign === '[') {
        this.#depth += 1;
        if (sign === '{' && this.#depth === this.level) this.#from = at;
      } else if (sign === '}' || sign === ']') {
        if (sign === '}' && this.#depth === this.level) yield this.#text.slice(this.#from, at + 1);
        this.#depth -= 1;
      }
    }
    const keep = this.#depth >= this.level ? this.#from : this.#text.length;
    this.#text = this.#text.slice(keep);
    this.#from -= keep;
  }

  get closed(): boolean {
    return this.#depth === 0 && !this.#inText;
  }
}

/** The records of `[{…}, …]` or of `{"data": [{…}, …]}`, each a map from key to text. */
export async function* readJsonRecords(texts: AsyncIterable<string>): AsyncGenerator<Map<string, string>> {
  let scanner: Scanner | undefined;
  let record = 0;
  for await (const text of texts) {
    const first = text.trimStart()[0];
    if (first === undefined && !scanner) continue;
    scanner ??= new Scanner(first === '[' ? 2 : 3);
    for (const json of scanner.next(text)) {
      record += 1;
      try {
        yield readRecord(json);
      } catch {
        throw new NotRecords(record);
      }
    }
  }
  if (!scanner?.closed || record === 0) throw new NotRecords(record + 1);
}
