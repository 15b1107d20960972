// What every record has: the statement behind it, and for nodes and relationships what tells one from the next.
import { GraphQLID } from 'graphql';
import { nodeId } from './node-id.js';
import { Property } from './property.js';
import {
  choice,
  code,
  decimal,
  flag,
  instant,
  integer,
  list,
  partialDate,
  reference,
  structure,
  text,
} from './values/index.js';

const parts = (pattern: RegExp, cell: string): Record<string, string> => pattern.exec(cell)?.groups ?? {};

export const nameKind = choice('NameKind', 'What sort of name it is.', {
  OFFICIAL: 'The name in law or in the founding document',
  SHORT: 'A customary short form or acronym',
  ALIAS: 'Another name in use',
  FORMER: 'A name no longer in use',
  TRANSLITERATION: 'The name in another script',
  STATED: 'The name as a source printed it',
});

const languageTag = code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'km-Latn');

/** A name with its language; in text `ALIAS@en=Lao PDR`. */
const name = structure(
  {
    name: 'Name',
    description: 'One of the names of a thing, with its language and its kind.',
    fields: {
      text: { type: text(), description: 'The name in Unicode normal form C' },
      lang: { type: languageTag, description: 'Language and script as a BCP 47 tag: `vi`, `km`, `lo-Latn`' },
      kind: { type: nameKind, description: 'What sort of name it is' },
      validFrom: { type: partialDate(), description: 'First day in use', optional: true },
      validTo: { type: partialDate(), description: 'Last day in use', optional: true },
    },
  },
  {
    example: 'ALIAS@en=Lao PDR',
    parse: (cell) => {
      const {
        kind = '',
        lang = '',
        from,
        to,
        rest = '',
      } = parts(/^(?<kind>[A-Z]+)@(?<lang>[\w-]+)(?:\[(?<from>[^/\]]*)\/(?<to>[^\]]*)\])?=(?<rest>.*)$/s, cell);
      return {
        text: rest.normalize('NFC'),
        lang,
        kind,
        ...(from ? { validFrom: from } : {}),
        ...(to ? { validTo: to } : {}),
      };
    },
    print: ({ text: words, lang, kind, validFrom, validTo }: Name) =>
      `${kind}@${lang}${validFrom || validTo ? `[${validFrom ?? ''}/${validTo ?? ''}]` : ''}=${words}`,
  },
);

interface Name {
  text: string;
  lang: string;
  kind: string;
  validFrom?: string;
  validTo?: string;
}

/** An id in somebody else's scheme; in text `HS:1006`. */
const identifier = structure(
  {
    name: 'Identifier',
    description: "An id in somebody else's scheme; no two nodes share one.",
    fields: {
      scheme: {
        type: code(/^[A-Z][A-Z0-9-]{1,30}$/, 'ISO3166-1'),
        description: 'The scheme: `ISO3166-1`, `ISO3166-2`, `HS`, `ISIC`, `WHC`, `IATI-ORG`, `LEI` and the like',
      },
      value: { type: text({ max: 100, example: 'KH' }), description: 'The id as the scheme writes it' },
    },
  },
  {
    example: 'ISO3166-1:KH',
    parse: (cell) => {
      const { scheme = '', value = '' } = parts(/^(?<scheme>[^:]*):(?<value>.*)$/s, cell);
      return { scheme, value };
    },
    print: ({ scheme, value }) => `${scheme}:${value}`,
  },
);

/** How firmly a statement stands, wherever one is kept. */
export const statementStatus = choice('StatementStatus', 'How firmly a statement stands.', {
  ASSERTED: 'A source says so',
  OBSERVED: 'It was measured or checked',
  PLANNED: 'It lay in the future when it was stated',
  INFERRED: 'A curator or a rule concluded it',
});

const recordState = choice('RecordState', 'Where a record stands in review.', {
  DRAFT: 'Being written',
  IN_REVIEW: 'Waiting for a reviewer',
  PUBLISHED: 'Reviewed and in use',
  RETIRED: 'Kept for reference, no longer in use',
});

/** A day of record time. */
export const day = code(/^\d{4}-\d{2}-\d{2}$/, '2026-11-22');

/** The statement behind a record, kept on the record itself, and where facts stand behind it, which. */
abstract class Stated {
  @Property(reference('src', 'src:mi-2012'), 'Source that states the record', { optional: true, provenance: true })
  sourceId?: string;
  @Property(text({ max: 200, example: '#p6' }), 'Where in the source: paragraph, page, sheet and cell', {
    optional: true,
    provenance: true,
  })
  locator?: string;
  @Property(text({ max: 300 }), 'The few words, name, number or cell as found', { optional: true, provenance: true })
  stated?: string;
  @Property(partialDate(), 'When it was stated', { optional: true, provenance: true })
  statedOn?: string;
  @Property(statementStatus, 'How firmly the statement stands', {
    optional: true,
    provenance: true,
    servedAs: 'status',
  })
  statementStatus?: string;
  @Property(decimal({ min: 0, max: 1 }), 'How sure the curator is, 0 to 1', { optional: true, provenance: true })
  confidence?: number;
  @Property(day, 'Day the statement entered the graph', { optional: true, provenance: true })
  recordedAt?: string;
  @Property(text(), 'The load that brought the statement', { optional: true, provenance: true, derived: true })
  importRunId?: string;
  @Property(list(code(nodeId, 'fct:example')), 'Facts that count for the record, by predicate, strongest first', {
    optional: true,
    derived: true,
    internal: true,
  })
  factIds?: string[];
}

/** A node of the graph. */
export abstract class Entity extends Stated {
  @Property(
    { ...code(nodeId, 'ctry:kh'), output: GraphQLID },
    'Id that never changes: the prefix of the kind and a slug',
    {
      key: true,
    },
  )
  id!: string;
  @Property(text(), 'Name for display') name!: string;
  @Property(list(name), 'Every other name with its language and kind', { optional: true }) names?: object[];
  @Property(list(identifier), "Ids in other people's schemes", { optional: true }) identifiers?: object[];
  @Property(text({ max: 100_000 }), 'Terms under which the index finds the names and codes', {
    optional: true,
    derived: true,
    internal: true,
  })
  searchTerms?: string;
  @Property(recordState, 'Where the record stands in review', { derived: true }) recordState!: string;
  @Property(integer({ min: 1 }), 'Counts the writes of the record', { derived: true }) recordVersion!: number;
  @Property(
    flag(),
    'Invented for demonstration, not found in the world; hidden unless `includeSynthetic` is asked for',
    {
      derived: true,
    },
  )
  synthetic!: boolean;
  @Property(instant(), 'When the record entered the graph', { derived: true }) createdAt!: string;
  @Property(instant(), 'When the record last changed', { derived: true }) updatedAt!: string;
  @Property(code(nodeId, 'ctry:kh'), 'The node that this duplicate was merged into', { optional: true, derived: true })
  mergedInto?: string;
}

/** A node that begins and ends: at any day it exists or does not. */
export abstract class DatedEntity extends Entity {
  @Property(partialDate(), 'First day of its existence; unknown means long ago', { optional: true }) validFrom?: string;
  @Property(partialDate(), 'Last day of its existence; unknown means that it exists', {
    optional: true,
    notBefore: 'validFrom',
  })
  validTo?: string;
}

/** A relationship of the graph. */
export abstract class Link extends Stated {
  @Property(
    code(/^rel:[0-9a-f]{24}$/, 'rel:0123456789abcdef01234567'),
    'Id of the relationship, made from what tells it from the next',
    { derived: true, internal: true },
  )
  id!: string;
  @Property(partialDate(), 'First day on which it holds; unknown means open', { optional: true }) validFrom?: string;
  @Property(partialDate(), 'Last day on which it holds; unknown means open', { optional: true, notBefore: 'validFrom' })
  validTo?: string;
}
