// Where the database keeps the records of a load, and whether they are still as they should be: a few bytes for each.
import { Conflict } from '../errors.js';
import type { Row, Scan } from '../graph/database.js';
import { carryingRule } from './carry-locations.js';
import { CompactIndex } from './records/compact-index.js';
import { growingBytes, growingLarge } from './records/growing.js';
import type { Vanished } from './remove-records.js';
import { meeting } from './shipped-sets.js';
import type { StoredRecord } from './stored-form.js';

/** One pass over everything, whatever its kind: this also finds records of kinds that the model has no more. */
const reading = {
  nodes: 'MATCH (one)',
  relationships: 'MATCH ()-[one]->()',
} as const;

const condition = `WHERE one.dataSet = $dataSet OR one.id IN $ids
RETURN one.id, one.recordHash, elementId(one), one.dataSet,
  coalesce(one.recordState = 'RETIRED', false), coalesce(one.importRunId = $carrying, false)`;

type Found = readonly [
  id: string,
  recordHash: string | null,
  element: string,
  holder: string | null,
  retired: boolean,
  carried: boolean,
];
const foundOf = (row: Row): Found => row as Found;

/** What is known of a stored record: nobody asked for it yet, it is right, it is another, it stays with others, a rule made it. */
const [unseen, right, changed, kept, concluded] = [0, 1, 2, 3, 4];

/** As many bits of a hash as a number holds: enough to tell a record from its former self. */
const headOf = (recordHash: string | null): number =>
  recordHash === null ? -1 : Number.parseInt(recordHash.slice(0, 13), 16);

export class StoredPlaces {
  readonly #index = new CompactIndex();
  readonly #numbers = growingLarge();
  readonly #heads = growingLarge();
  readonly #states = growingBytes();
  /** What all elements of a database begin with. */
  #prefix = '';

  /** `ids` are those of the load that others may hold. */
  constructor(
    readonly what: keyof typeof reading,
    readonly dataSet: string,
    readonly ids: readonly string[],
  ) {}

  async read(scan: Scan): Promise<void> {
    await this.#scan(scan, ([id, recordHash, element, holder, retired, carried]) => {
      const own = holder === this.dataSet;
      const met = own || retired ? 'take-over' : meeting(this.dataSet, holder);
      if (met === 'refuse') throw alreadyHeld(id, this.dataSet, holder);
      const head = own && !carried ? headOf(recordHash) : -1;
      this.#add(id, element, head, met === 'leave' ? kept : carried ? concluded : unseen);
    });
  }

  /** Whether none of the records is stored, here or with others. */
  get none(): boolean {
    return this.#states.length === 0;
  }

  /** Notes that a record is wanted, and tells what has to be done for it. */
  compare({ id, recordHash }: StoredRecord): 'create' | 'replace' | 'nothing' {
    const place = this.#index.get(id);
    if (place === undefined) return 'create';
    if (this.#states.at(place) === kept) return 'nothing';
    const same = this.#heads.at(place) === headOf(recordHash);
    this.#states.set(place, same ? right : changed);
    return same ? 'nothing' : 'replace';
  }

  /** What was found out of a record that has been compared. */
  task(id: string): 'create' | 'replace' | 'nothing' {
    const place = this.#index.get(id);
    if (place === undefined) return 'create';
    return this.#states.at(place) === changed ? 'replace' : 'nothing';
  }

  /** The element of a stored record. */
  get(id: string): string | undefined {
    const place = this.#index.get(id);
    return place === undefined ? undefined : this.#elementAt(place);
  }

  /** A record that has just been written, or one of others that is only referred to. */
  note(id: string, element: string): void {
    this.#add(id, element, -1, right);
  }

  *changedElements(): Generator<string> {
    for (let place = 0; place < this.#states.length; place += 1) {
      if (this.#states.at(place) === changed) yield this.#elementAt(place);
    }
  }

  /** The records of the set that nobody asked for. */
  async vanished(scan: Scan): Promise<Vanished[]> {
    const found: Vanished[] = [];
    let any = false;
    for (let place = 0; place < this.#states.length && !any; place += 1) any = this.#states.at(place) === unseen;
    if (!any) return found;
    await this.#scan(scan, ([id, , element]) => {
      const place = this.#index.get(id);
      if (place !== undefined && this.#states.at(place) === unseen) found.push({ id, element });
    });
    return found;
  }

  #scan(scan: Scan, each: (found: Found) => void): Promise<void> {
    const { dataSet, ids } = this;
    return scan(`${reading[this.what]}\n${condition}`, { dataSet, ids, carrying: carryingRule }, (row) =>
      each(foundOf(row)),
    );
  }

  #add(id: string, element: string, head: number, state: number): void {
    const end = element.lastIndexOf(':') + 1;
    this.#prefix = element.slice(0, end);
    this.#heads.push(head);
    this.#states.push(state);
    this.#index.set(id, this.#numbers.push(Number(element.slice(end))));
  }

  #elementAt(place: number): string {
    return `${this.#prefix}${this.#numbers.at(place)}`;
  }
}

const alreadyHeld = (id: string, dataSet: string, holder: string | null): Conflict =>
  new Conflict(
    `"${id}" of the data set "${dataSet}" lies in ${holder === null ? 'no data set' : `the data set "${holder}"`} already; one of them has to let it go.`,
  );
