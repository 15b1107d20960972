// Finds the columns of a file by the names that they are known under, however these are spaced and capitalised.
import { Invalid } from '../../errors.js';
import { suggestion } from '../../suggestion.js';

/** `Trade Value (US$)`, `tradeValueUs` and `trade_value_us` are one name. */
const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The names under which files have a column of each meaning, each in its plain form. */
export type KnownNames<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

export class Header<Meaning extends string> {
  readonly #places = new Map<Meaning, number>();

  constructor(
    readonly names: readonly string[],
    known: KnownNames<Meaning>,
    given: Readonly<Record<string, string>> = {},
  ) {
    const plain = names.map(plainName);
    const meanings = Object.keys(known) as Meaning[];
    for (const meaning of meanings) {
      const found = known[meaning].map((name) => plain.indexOf(name)).find((place) => place >= 0);
      if (found !== undefined) this.#places.set(meaning, found);
    }
    for (const [meaning, name] of Object.entries(given)) {
      const place = names.indexOf(name);
      const meant = meanings.find((one) => one === meaning);
      if (!meant)
        throw new Invalid(
          `--column ${meaning}=${name}: there is no meaning "${meaning}". Take one of ${meanings.join(', ')}.`,
        );
      if (place < 0)
        throw new Invalid(`--column ${meaning}=${name}: the file has no column "${name}".${suggestion(name, names)}`);
      this.#places.set(meant, place);
    }
  }

  has(meaning: Meaning): boolean {
    return this.#places.has(meaning);
  }

  place(meaning: Meaning): number | undefined {
    return this.#places.get(meaning);
  }

  /** The name that the file gives to the column. */
  nameOf(meaning: Meaning): string {
    return this.names[this.#places.get(meaning) ?? -1] ?? meaning;
  }

  cell(cells: readonly string[], meaning: Meaning): string {
    return cells[this.#places.get(meaning) ?? -1]?.trim() ?? '';
  }
}
