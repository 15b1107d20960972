// Loads a trade file as a set of data of its own: read and checked as a whole, then written in one transaction.
import type { Database } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import type { RelationshipRecord } from '../bundle.js';
import { fingerprintOf } from '../fingerprint.js';
import { loadBundle, type Loaded } from '../load.js';
import { Classes, readClasses, type KnownClass } from './classes.js';
import { Places, readCountries, type KnownCountry } from './places.js';
import { openTrade, type OpenOptions, type OpenTrade } from './read-trade.js';
import { statedElsewhere } from './stated-elsewhere.js';
import { sourceIdOf, sourceRecord, type Citation } from './trade-source.js';
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

/** Those that no other set states; the others are listed, and no longer among what is loaded. */
function unclaimed(
  records: readonly RelationshipRecord[],
  holders: ReadonlyMap<string, string>,
  tally: TradeTally,
): RelationshipRecord[] {
  return records.filter((record) => {
    const holder = holders.get(record.id);
    if (holder !== undefined) tally.withdraw(record, holder);
    return holder === undefined;
  });
}

function standIns(relationships: readonly RelationshipRecord[], model: Model) {
  return [...new Set(relationships.flatMap(({ from, to }) => [from, to]))].map((id) => ({
    kind: model.kind(id.startsWith('cls') ? 'ClassCode' : 'Country'),
    id,
    values: { id },
    origin: { file: '', line: 0 },
  }));
}

/** Throws an `InputError` with what is wrong, and writes nothing, where a line of the file breaks a rule. */
export async function loadTrade(load: TradeLoad): Promise<TradeLoaded> {
  const { database, model, dataSet, citation, recordedAt, now, progress, dryRun } = load;
  const { file, format, counted, said, records } = await openTrade(load);
  for (const line of said) progress?.(line);
  const [countries, classes] = await Promise.all([readCountries(database), readClasses(database)]);
  const contentHash = await hashOfFile(file);
  const tally = new TradeTally();
  const found: RelationshipRecord[] = [];
  const context = {
    model,
    tally,
    file,
    counted,
    recordedAt,
    sourceId: sourceIdOf(dataSet),
    places: new Places(countries, format === 'comtrade'),
    classes: new Classes(classes),
  };
  for await (const record of records(context)) found.push(record);
  const holders = await statedElsewhere(database, dataSet, found);
  const relationships = unclaimed(found, holders, tally);
  if (dryRun) return { format, contentHash, tally };
  const source = sourceRecord(model, citation(format), { dataSet, file, contentHash, recordedAt });
  const loaded = await loadBundle({
    database,
    model,
    now,
    name: dataSet,
    bundle: { nodes: [source, ...standIns(relationships, model)], relationships },
    fingerprint: fingerprintFor(load, [format, source.values, [...holders]], { countries, classes }),
    ...(progress ? { progress } : {}),
  });
  return { format, contentHash, tally, loaded };
}
