// A model small enough to overlook, with one of each: key, look-up, interface, role, symmetry, order in time.
import { Entity, Link } from '../../../src/ontology/entity.js';
import { NodeInterface, NodeKind } from '../../../src/ontology/kind.js';
import { foldModel } from '../../../src/ontology/fold.js';
import { Property } from '../../../src/ontology/property.js';
import { Relationship } from '../../../src/ontology/relationship.js';
import {
  choice,
  code,
  integer,
  list,
  money,
  partialDate,
  point,
  reference,
  text,
} from '../../../src/ontology/values/index.js';
import type { SeedFile } from '../../../src/exchange/seed-files.js';

const size = choice('Size', 'How large.', { SMALL: 'Small', LARGE: 'Large' });
const role = choice('Role', 'A part.', { BUYER: 'Buys', LEAD_FIRM: 'Leads' });

@NodeInterface('Whoever trades.', { roleLabels: { Buyer: 'buyers' } })
abstract class Party {
  @Property(list(role), 'Parts', { optional: true, derived: true }) roles?: string[];
}

@NodeKind('ctry', 'A country.', { plural: 'countries' })
class Country extends Entity {
  @Property(code(/^[A-Z]{3}$/, 'KHM'), 'Code', { key: true }) iso3!: string;
  @Property(integer({ min: 0 }), 'People', { optional: true }) population?: number;
  @Property(point(), 'Middle', { optional: true }) middle?: object;
}

@NodeKind('prov', 'A province.')
class Province extends Entity {
  @Property(code(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'KH-17'), 'Code', { optional: true, lookup: true }) iso3166_2?: string;
  @Property(partialDate(), 'Begin', { optional: true }) validFrom?: string;
  @Property(partialDate(), 'End', { optional: true, notBefore: 'validFrom' }) validTo?: string;
}

@NodeKind('ent', 'A firm.', { implements: [Party], unique: [['register', 'number']] })
class Firm extends Entity {
  @Property(size, 'Size', { optional: true }) size?: string;
  @Property(text(), 'Register', { optional: true }) register?: string;
  @Property(text(), 'Number in the register', { optional: true }) number?: string;
  @Property(money(), 'Turnover', { optional: true }) turnover?: object;
  @Property(list(size), 'Sizes', { optional: true }) sizes?: string[];
}

@NodeKind('src', 'A source.')
class Source extends Entity {
  @Property(code(/^[0-9a-f]+$/, 'ab12'), 'Hash of the copy', { optional: true }) contentHash?: string;
}

@Relationship('Where something lies.', {
  ends: [
    { from: [Firm], to: [Province, Country], toOne: true },
    { from: [Province], to: [Province, Country], toOne: true },
  ],
  forward: { as: 'locations', description: 'It lies in' },
  backward: { as: 'located', description: 'In it' },
  acyclic: true,
})
class LocatedIn extends Link {}

@Relationship('Sales.', {
  ends: [{ from: [Firm], to: [Party] }],
  forward: { as: 'customers', description: 'It sells to' },
  backward: { as: 'suppliers', description: 'It buys from' },
  key: ['year'],
  proves: { role: 'Buyer', at: 'to' },
})
class SellsTo extends Link {
  @Property(integer(), 'Year') year!: number;
  @Property(reference('ctry', 'ctry:kh'), 'Country passed', { optional: true, lookup: true }) throughId?: string;
}

@Relationship('Neighbours.', {
  ends: [{ from: [Country], to: [Country] }],
  forward: { as: 'neighbours', description: 'It borders' },
})
class Borders extends Link {}

@Relationship('Leads.', {
  ends: [{ from: [Firm], to: [Country] }],
  forward: { as: 'leads', description: 'It leads in' },
  backward: { as: 'ledBy', description: 'Led by' },
  proves: { role: 'LeadFirm', at: 'from' },
})
class Leads extends Link {}

export const tinyModel = foldModel({
  entity: Entity,
  link: Link,
  interfaces: [Party],
  kinds: [Country, Firm, Province, Source],
  relationships: [Borders, Leads, LocatedIn, SellsTo],
});

/** Seed files from texts by path. */
export const filesOf = (texts: Record<string, string>): SeedFile[] =>
  Object.entries(texts).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));

/** Seeds without a fault; tests change one file at a time. */
export const goodSeeds = {
  'seeds/sources.csv': 'id,name,contentHash\nsrc:list,A list,ab12\n',
  'seeds/places/country.csv':
    'id,name,iso3,population,middle,sourceId,recordedAt\n' +
    'ctry:kh,Cambodia,KHM,16000000,104.9 12.7,src:list,2026-01-02\n' +
    'ctry:la,Laos,LAO,,,src:list,2026-03-04\n',
  'seeds/places/province.csv': 'id,name,iso3166_2,validFrom,validTo\nprov:siem-reap,Siem Reap,KH-17,1907,\n',
  'seeds/trade/firm.csv':
    'id,name,size,turnover,sizes\nent:silk,Silk Ltd,SMALL,1000.50 USD,SMALL|LARGE\nent:shop,Shop Ltd,LARGE,,\n',
  'seeds/places/located-in.csv': 'from,to\nprov:siem-reap,ctry:kh\nent:silk,prov:siem-reap\n',
  'seeds/places/borders.csv': 'from,to\nctry:la,ctry:kh\n',
  'seeds/trade/sells-to.csv': 'from,to,year,throughId,validFrom\nent:silk,ent:shop,2012,ctry:la,2012\n',
} as const;
