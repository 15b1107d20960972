// What is known of the fields of a zone, and from where.
import { model } from '../../model/index.js';
import { reportedValue, usualFields, weightedField } from '../../model/vocabularies/zone-fields.js';
import { list } from '../../ontology/values/index.js';

export type Basis = 'REPORTED' | 'SOURCED' | 'NOT_APPLICABLE' | 'MISSING';

interface Knowledge {
  readonly basis: Basis;
  /** The report that tells of it, where one does. */
  readonly report: string | null;
}

/** A zone as the statement of `zoneCompleteness` tells of it. */
export interface FoundZone {
  /** Fields that the campaign asks for, as stored; null without a campaign. */
  readonly required: readonly string[] | null;
  /** Whether the campaign asks somebody about the zone. */
  readonly asked: boolean;
  /** Accepted reports, the last one first, with values as stored. */
  readonly reports: readonly {
    readonly report: string;
    readonly values: readonly string[];
    readonly notApplicable: readonly string[];
  }[];
  /** What facts with sources speak of. */
  readonly facts: readonly {
    readonly predicate: string;
    /** It holds on the day. */
    readonly holds: boolean;
    readonly notApplicable: boolean;
  }[];
  /** Properties on a record that names its source. */
  readonly sourced: readonly string[];
  /** Kinds that it lies in and types of its other relationships, where those name their sources. */
  readonly linked: readonly string[];
}

/** By property of a zone the column that is null where it is not known. */
export const sourcedProperties: Readonly<Record<string, string>> = Object.fromEntries(
  model.kind('Zone').properties.map(({ name, type }) => [name, name + (type.columns[0]?.suffix ?? '')]),
);

/** Fields that are no properties: what a zone lies in, and what relationships of it lead to. */
const linkedFields: Readonly<Record<string, string>> = {
  country: 'Country',
  province: 'Province',
  managingAuthority: 'MANAGED_BY',
  oneStopCentre: 'HAS_CENTRE',
};

/** What is asked for, with weights. */
export const requiredFields = ({ required }: FoundZone): readonly { field: string; weight: number }[] =>
  required ? list(weightedField).load([required]) : usualFields;

/** Facts decide about a property of which there are any, else the record does. */
function fromRecord({ facts, sourced, linked }: FoundZone): [string, Basis][] {
  const known = new Map<string, Basis>(sourced.map((name) => [name, 'SOURCED']));
  for (const { predicate } of facts) known.delete(predicate);
  for (const { predicate } of facts.filter(({ holds, notApplicable }) => holds && notApplicable)) {
    known.set(predicate, 'NOT_APPLICABLE');
  }
  for (const { predicate } of facts.filter(({ holds, notApplicable }) => holds && !notApplicable)) {
    if (predicate in sourcedProperties) known.set(predicate, 'SOURCED');
  }
  const ofLinks = Object.entries(linkedFields).flatMap(([field, by]): [string, Basis][] => {
    if (linked.includes(by)) return [[field, 'SOURCED']];
    return known.get(by) === 'NOT_APPLICABLE' ? [[field, 'NOT_APPLICABLE']] : [];
  });
  return [...known, ...ofLinks];
}

/** A field by name; what a report tells stands before what is on record, and the last report before others. */
export function knownFields(found: FoundZone): ReadonlyMap<string, Knowledge> {
  const known = new Map<string, Knowledge>(fromRecord(found).map(([field, basis]) => [field, { basis, report: null }]));
  for (const { report, values, notApplicable } of found.reports.toReversed()) {
    for (const field of notApplicable) known.set(field, { basis: 'NOT_APPLICABLE', report });
    for (const { field } of list(reportedValue).load([values])) known.set(field, { basis: 'REPORTED', report });
  }
  return known;
}
