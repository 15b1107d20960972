// The register of intellectual property rights of a place, as it stands on a day.
import { Invalid } from '../../errors.js';
import { Actor } from '../../model/alliances/actor.js';
import { HeritageSite } from '../../model/heritage/heritage-site.js';
import { Country } from '../../model/places/country.js';
import { IprRight, rightStatus, rightType } from '../../model/rights/ipr-right.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { wordsOf } from '../../ontology/value-type.js';
import { integer, list, nested, node, partialDate } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { counted, sentences } from './sentences.js';

class Takes {
  @Property(node(HeritageSite), 'Only rights of actors that work at this site', { optional: true }) site?: string;
  @Property(node(Country), 'Only rights of actors that lie in this country', { optional: true }) country?: string;
  @Property(rightType, 'Only rights of this sort', { optional: true }) type?: string;
  @Property(
    integer({ min: 0, max: 36_525 }),
    'Only rights that are REGISTERED on the day and whose last day of protection comes within so many days; 0 is the day itself',
    { optional: true },
  )
  expiringWithin?: number;
}

class RegisteredRight {
  @Property(node(IprRight), 'The right') right!: string;
  @Property(rightType, 'What sort of intellectual property it is') type!: string;
  @Property(rightStatus, 'Where it stands on the day: a REGISTERED one past its last day counts as EXPIRED')
  status!: string;
  @Property(partialDate(), 'Last day of protection, or the year, quarter or month that it lies in', { optional: true })
  expiresOn?: string;
  @Property(
    integer(),
    'Days from the day asked for to the last day of protection: 0 on the last day, below 0 afterwards; null where it is unknown',
    { optional: true },
  )
  daysLeft?: number;
  @Property(list(node(Actor), { max: 20 }), 'Who holds it on the day, by id') holders!: string[];
}

class RightCount {
  @Property(rightType, 'What sort of intellectual property it is') type!: string;
  @Property(rightStatus, 'Where it stands on the day') status!: string;
  @Property(integer({ min: 1 }), 'How many rights') count!: number;
}

class Counts {
  @Property(
    list(nested(RightCount, 'How many rights of a sort stand alike.')),
    'How many rights of each sort and status there are, on all pages; those with none are left out',
  )
  counts!: object[];
}

interface Found {
  readonly right: string;
  readonly type: string;
  readonly stored: string;
  readonly expiresOn: string | null;
  readonly later: boolean | null;
  readonly daysLeft: number | null;
  readonly holders: readonly string[];
}

const [types, statuses] = [wordsOf(rightType), wordsOf(rightStatus)];

const statusOf = ({ stored, daysLeft }: Found): string =>
  stored === 'REGISTERED' && daysLeft !== null && daysLeft < 0 ? 'EXPIRED' : stored;

const countsOf = (rows: readonly { type: string; status: string }[]): object[] =>
  types.flatMap((type) =>
    statuses.flatMap((status) => {
      const count = rows.filter((row) => row.type === type && row.status === status).length;
      return count > 0 ? [{ type, status, count }] : [];
    }),
  );

function warningsOf(rows: readonly (Found & { status: string })[]): string[] {
  const registered = rows.filter(({ status }) => status === 'REGISTERED');
  const endless = registered.filter(({ expiresOn }) => expiresOn === null).length;
  const later = registered.filter(({ later: after }) => after === true).length;
  const unheld = rows.filter(({ holders }) => holders.length === 0).length;
  return sentences(
    [endless, `Of ${counted(endless, 'REGISTERED right')} no last day of protection is on record.`],
    [later, `${counted(later, 'REGISTERED right was', 'REGISTERED rights were')} registered after the day asked for.`],
    [unheld, `Of ${counted(unheld, 'right')} no holder is on record for the day.`],
  );
}

export const iprRegister = question({
  name: 'iprRegister',
  cypher: 'monitoring/ipr-register',
  takes: Takes,
  shares: [IncludePlanned],
  row: RegisteredRight,
  beside: Counts,
  description:
    'Intellectual property rights with their status on a day: of the actors that work at a site, of those that lie in a country, or all that are on record. Rows come by sort and status, then those first that run out first, then by name. The status is the one on record, but a REGISTERED right whose last day of protection is before the day counts as EXPIRED; on its last day it is still REGISTERED. A right with several holders is in the register of each of their places, once. Copyright and traditional knowledge need no registration and may have no dates.',
  formula: 'daysLeft = last day of protection - D; EXPIRED where the record says REGISTERED and daysLeft < 0',
  units: 'daysLeft in days',
  verified: { reference: 'Brute force in TypeScript on 330 questions to 3 random registers', largestDifference: 0 },
  example:
    'iprRegister(country: "ctry:th", expiringWithin: 365) { counts { type status count } rows { right { name } status daysLeft } }',
  reads: ['right', 'name', 'type', 'stored', 'expiresOn', 'later', 'daysLeft', 'holders'],
  answer: async ({ run }, { site, country, expiringWithin }) => {
    if (site !== undefined && country !== undefined) {
      throw new Invalid('"iprRegister" takes a "site" or a "country", not both.');
    }
    const within = typeof expiringWithin === 'number' ? expiringWithin : Infinity;
    const rows = (await run<Found>())
      .map((found) => ({ ...found, status: statusOf(found) }))
      .filter(
        ({ status, daysLeft }) => within === Infinity || (status === 'REGISTERED' && (daysLeft ?? Infinity) <= within),
      )
      // The statement has put them in order of name; what is sorted here keeps it.
      .toSorted(
        (one, other) =>
          types.indexOf(one.type) - types.indexOf(other.type) ||
          statuses.indexOf(one.status) - statuses.indexOf(other.status) ||
          Math.sign((one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity) || 0),
      );
    const holders = rows.flatMap((row) => row.holders);
    return {
      rows,
      beside: { counts: countsOf(rows) },
      warnings: warningsOf(rows),
      basis: { nodes: rows.length + new Set(holders).size, edges: holders.length },
    };
  },
});
