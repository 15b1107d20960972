// Finds the country of today that a code of an area means; what is none is told, never guessed.
import type { Database } from '../../graph/database.js';
import {
  earlierCodes,
  formerAreas,
  formerInComtrade,
  noCountries,
  otherNumbers,
  worldCodes,
} from './comtrade-areas.js';
import type { Area, Reason } from './figure.js';

/** A country on record under its three codes. */
export interface KnownCountry {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly string[];
}

export type Place =
  | { readonly id: string; readonly readAs?: { readonly name: string; readonly why: string } }
  | { readonly reason: Reason; readonly code: string; readonly name: string | undefined };

/** Countries that exist today, as they stand in the database. */
export async function readCountries(database: Database): Promise<KnownCountry[]> {
  const rows = await database.read(
    `MATCH (country:Country)
WHERE country.validToUpper IS NULL OR country.validToUpper >= toString(date())
RETURN country.id, country.name, country.iso2, country.iso3, country.isoNumeric
ORDER BY country.id`,
  );
  return rows.map(([id, name, ...codes]) => ({ id: id as string, name: name as string, codes: codes as string[] }));
}

/** Numbers without leading zeros, letters in capitals. */
const plainCode = (code: string): string => (/^\d+$/.test(code) ? String(Number(code)) : code.toUpperCase());

export class Places {
  readonly #byCode = new Map<string, KnownCountry>();
  readonly #found = new Map<string, Place>();

  constructor(
    countries: readonly KnownCountry[],
    /** UN Comtrade gives some numbers of ISO to areas of the past. */
    readonly ofComtrade: boolean,
  ) {
    for (const country of countries) for (const code of country.codes) this.#byCode.set(plainCode(code), country);
  }

  of({ code, name }: Area): Place {
    const known = this.#found.get(code);
    if (known) return known;
    const place = this.#find(plainCode(code), name);
    this.#found.set(code, place);
    return place;
  }

  #find(code: string, name: string | undefined): Place {
    const former = formerAreas[code] ?? (this.ofComtrade ? formerInComtrade[code] : undefined);
    if (former !== undefined) return { reason: 'former-country', code, name: former };
    const country = this.#byCode.get(code);
    if (country) return { id: country.id };
    const other = otherNumbers[code] ?? earlierCodes[code];
    const meant = other && this.#byCode.get(other.iso3);
    if (other && meant) return { id: meant.id, readAs: { name: meant.name, why: other.why } };
    if (worldCodes.has(code)) return { reason: 'world-total', code, name: name ?? 'World' };
    const none = noCountries[code];
    return none === undefined
      ? { reason: 'unknown-area', code, name }
      : { reason: 'no-country', code, name: name ?? none };
  }
}
