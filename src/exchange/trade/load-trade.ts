// Loads a trade file as a set of data of its own: read and checked as a whole, then written in one transaction.
import { Conflict } from '../../errors.js';
import type { Database } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import type { RelationshipRecord } from '../bundle.js';
import { fingerprintOf } from '../fingerprint.js';
import { loadedDataSets } from '../data-set.js';
import { loadBundle, type Loaded } from '../load.js';
import { Classes, readClasses, type KnownClass } from './classes.js';
import { loadInPortions, undoInterrupted } from './load-in-portions.js';
import { Places, readCountries, type KnownCountry } from './places.js';
import { openTrade, type OpenOptions, type OpenTrade } from './read-trade.js';
import { statedElsewhere } from './stated-elsewhere.js';
import { sourceIdOf, sourceRecord, type Citation } from './trade-source.js';
import type { RecordContext } from './trade-record.js';
import { TradeTally } from './trade-tally.js';
import { hashOfFile } from './trade-text.js';

export interface TradeLoad extends OpenOptions {
  readonly database: Database;
  readonly model: Model;
  /** The name under which the figures of the file belong together. */
  readonly dataSet: string;
  /** Where a file of the format comes from. */
  readonly citation: (format: OpenTrade['format']) => Citation;
  /** The day on which the statements enter the graph. */
  readonly recordedAt: string;
  readonly now: Date;
  /** Reads and checks everything and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Stops the load where it is; what was written is undone. */
  readonly signal?: AbortSignal | undefined;
}

export interface TradeLoaded {
  readonly format: OpenTrade['format'];
  readonly contentHash: string;
  readonly tally: TradeTally;
  /** Absent after a dry run. */
  readonly loaded?: Loaded;
}

interface OnRecord {
  readonly countries: readonly KnownCountry[];
  readonly classes: readonly KnownClass[];
}

/** The same file says the same only with the same settings, countries and classes on record. */
function fingerprintFor({ model, dataSet, meaning }: TradeLoad, source: unknown, onRecord: OnRecord): string {
  const settings = JSON.stringify([source, meaning, onRecord], (key, value: unknown) =>
    key === 'recordedAt' ? undefined : typeof value === 'bigint' ? value.toString() : value,
  );
  return fingerprintOf([{ path: dataSet, bytes: Buffer.from(settings) }], model);
}

/** More figures than one transaction of a small database holds: each takes some 6 kB of its memory. */
const figuresAtOnce = 10_000;
const portionSize = 5_000;

/** The figures that are to be loaded, some thousands at a time; those that another set states are listed instead. */
async function* portionsOf(
  { database, dataSet, signal }: TradeLoad,
  trade: OpenTrade,
  context: RecordContext,
): AsyncGenerator<readonly RelationshipRecord[]> {
  const unclaimed = async (records: readonly RelationshipRecord[]): Promise<readonly RelationshipRecord[]> => {
    const holders = await statedElsewhere(database, dataSet, records);
    return records.filter((record) => {
      const holder = holders.get(record.id);
      if (holder !== undefined) context.tally.withdraw(record, holder);
      return holder === undefined;
    });
  };
  let portion: RelationshipRecord[] = [];
  for await (const record of trade.records(context)) {
    portion.push(record);
    if (portion.length < portionSize) continue;
    signal?.throwIfAborted();
    yield await unclaimed(portion);
    portion = [];
  }
  signal?.throwIfAborted();
  if (portion.length > 0) yield await unclaimed(portion);
  signal?.throwIfAborted();
}

/** The file is read a second time to be written; it must be what was checked. */
async function* unchanged<T>(portions: AsyncIterable<T>, file: string, contentHash: string): AsyncGenerator<T> {
  yield* portions;
  if ((await hashOfFile(file)) !== contentHash)
    throw new Conflict(`"${file}" changed while it was loaded. Load it again.`);
}

/** All figures where they are few enough to be kept; the whole file is read and checked in any case. */
async function readAll(portions: AsyncIterable<readonly RelationshipRecord[]>): Promise<readonly RelationshipRecord[]> {
  const kept: RelationshipRecord[] = [];
  for await (const portion of portions) if (kept.length <= figuresAtOnce) kept.push(...portion);
  return kept;
}

/** Throws an `InputError` with what is wrong, and writes nothing, where a line of the file breaks a rule. */
export async function loadTrade(load: TradeLoad): Promise<TradeLoaded> {
  const { database, model, dataSet, citation, recordedAt, now, progress, dryRun } = load;
  const trade = await openTrade(load);
  const { file, format, counted, said } = trade;
  for (const line of said) progress?.(line);
  const [countries, classes] = await Promise.all([readCountries(database), readClasses(database)]);
  const contentHash = await hashOfFile(file);
  const contextWith = (tally: TradeTally): RecordContext => ({
    model,
    tally,
    file,
    counted,
    recordedAt,
    sourceId: sourceIdOf(dataSet),
    places: new Places(countries, format === 'comtrade'),
    classes: new Classes(classes),
  });
  const tally = new TradeTally();
  const kept = await readAll(portionsOf(load, trade, contextWith(tally)));
  const source = sourceRecord(model, citation(format), { dataSet, file, contentHash, recordedAt });
  if (dryRun) return { format, contentHash, tally };

  await undoInterrupted(database, now, dataSet);
  const fingerprint = fingerprintFor(load, [format, source.values, tally.leftOut], { countries, classes });
  const standing = (await loadedDataSets(database)).get(dataSet);
  const portioned = kept.length > figuresAtOnce || (standing?.relationships ?? 0) > figuresAtOnce;
  if (standing?.fingerprint === fingerprint) {
    return { format, contentHash, tally, loaded: { ...standing, written: 0, removed: 0 } };
  }
  const common = { database, model, now, name: dataSet, fingerprint, ...(progress ? { progress } : {}) };
  if (portioned) {
    const portions = unchanged(portionsOf(load, trade, contextWith(new TradeTally())), file, contentHash);
    return { format, contentHash, tally, loaded: await loadInPortions({ ...common, source, recordedAt, portions }) };
  }
  const bundle = { nodes: [source], relationships: kept };
  return { format, contentHash, tally, loaded: await loadBundle({ ...common, bundle }) };
}
