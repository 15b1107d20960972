// Random statements about firms, as seeds and as plain data, so that what has to come out of them can be worked out by hand.
import fc from 'fast-check';
import type { SeedFile } from '../../../src/exchange/seed-files.js';
import { filesOf } from '../../unit/exchange/tiny-model.js';

export const predicates = ['employees', 'LOCATED_IN'] as const;

export interface RandomStatement {
  readonly value: number;
  readonly status: string;
  readonly confidence: number | undefined;
  readonly statedOn: string | undefined;
  readonly recordedAt: string;
  readonly retractedOn: string | undefined;
}

/** What is said of one predicate: by the record itself, and by facts. */
interface Said {
  readonly own: number | undefined;
  readonly facts: readonly RandomStatement[];
}

/** A firm's own statement is one for all that its record says. */
export interface RandomFirm {
  readonly own: RandomStatement;
  readonly employees: Said;
  readonly LOCATED_IN: Said;
}

const value = fc.integer({ min: 1, max: 3 });
const statement = fc.record<RandomStatement>({
  value,
  status: fc.constantFrom('OBSERVED', 'ASSERTED', 'INFERRED', 'PLANNED'),
  confidence: fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined }),
  statedOn: fc.option(fc.constantFrom('2012', '2012-H2', '2012-07', '2015'), { nil: undefined }),
  recordedAt: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'),
  retractedOn: fc.option(fc.constantFrom('2026-04-01', '2026-05-01'), { nil: undefined, freq: 4 }),
});
const said = fc.record<Said>({
  own: fc.option(value, { nil: undefined }),
  facts: fc.array(statement, { maxLength: 4 }),
});

export const randomFirms = fc.array(fc.record<RandomFirm>({ own: statement, employees: said, LOCATED_IN: said }), {
  minLength: 12,
  maxLength: 12,
});

/** Every fact about the firms, with the id that it has in the seeds. */
export const factsAbout = (firms: readonly RandomFirm[]) =>
  firms.flatMap((firm, at) =>
    predicates.flatMap((predicate) =>
      firm[predicate].facts.map((fact, serial) => ({
        fact,
        predicate,
        id: `fct:f${at}-${predicate === 'employees' ? 'e' : 'l'}${serial}`,
        subject: `ent:f${at}`,
      })),
    ),
  );

type Cell = string | number | undefined;
const row = (...cells: Cell[]): string => `${cells.map((cell) => cell ?? '').join(',')}\n`;
const statementColumns = 'sourceId,locator,statementStatus,confidence,statedOn,recordedAt';
const stated = ({ status, confidence, statedOn, recordedAt }: RandomStatement): Cell[] => [
  'src:one',
  '#p1',
  status,
  confidence,
  statedOn,
  recordedAt,
];
const given = ',src:one,#p1,ASSERTED,,,2026-01-01\n';

/** Seeds of the firms as they were known at a time: without what was recorded later, and with what was taken back later. */
export function seedsOf(firms: readonly RandomFirm[], knownAt = '9999'): SeedFile[] {
  const facts = factsAbout(firms).filter(({ fact }) => fact.recordedAt <= knownAt);
  const table = (header: string, rows: readonly string[]): string => `${header}\n${rows.join('')}`;
  return filesOf({
    'source.csv': `id,name,title,publisher,lang,citation,${statementColumns}\nsrc:one,One,One,Press,en,One${given}`,
    'country.csv': `id,name,iso2,iso3,isoNumeric,${statementColumns}\nctry:kh,Cambodia,KH,KHM,116${given}`,
    'province.csv': table(
      `id,name,adminType,${statementColumns}`,
      [1, 2, 3].map((serial) => `prov:kh-${serial},P,PROVINCE${given}`),
    ),
    'enterprise.csv': table(
      `id,name,status,employees,${statementColumns}`,
      firms.map(({ own, employees }, at) => row(`ent:f${at}`, 'Firm', 'ACTIVE', employees.own, ...stated(own))),
    ),
    'located-in.csv': table(`from,to,${statementColumns}`, [
      `prov:kh-1,ctry:kh${given}`,
      ...firms.flatMap(({ own, LOCATED_IN: place }, at) =>
        place.own === undefined ? [] : [row(`ent:f${at}`, `prov:kh-${place.own}`, ...stated(own))],
      ),
    ]),
    'fact.csv': table(
      'id,predicate,value,recordedBy,retractedOn,statementStatus,confidence,statedOn,recordedAt',
      facts.map(({ id, predicate, fact }) => {
        const { retractedOn } = fact;
        return row(
          id,
          predicate,
          predicate === 'employees' ? fact.value : undefined,
          'a test',
          retractedOn !== undefined && retractedOn <= knownAt ? retractedOn : undefined,
          ...stated(fact).slice(2),
        );
      }),
    ),
    'fact-subject.csv': table(
      'from,to',
      facts.map(({ id, subject }) => row(id, subject)),
    ),
    'fact-object.csv': table(
      'from,to',
      facts.flatMap(({ id, predicate, fact }) => (predicate === 'employees' ? [] : [row(id, `prov:kh-${fact.value}`)])),
    ),
    'cites.csv': table(
      'from,to,locator',
      facts.map(({ id }) => row(id, 'src:one', '#p2')),
    ),
  });
}
