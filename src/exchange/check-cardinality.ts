// How many relationships a node may have at any time, and which it cannot do without.
import type { Ends, Kind, Model } from '../ontology/model.js';
import type { Bundle, RelationshipRecord } from './bundle.js';
import type { Neighbours } from './neighbours.js';
import { printOrigin, type InputProblem } from './problem.js';
import { overlap } from './validity.js';

/** The declared pair of ends that a record joins. */
const endsOf = (
  { relationship, from, to }: RelationshipRecord,
  kindOf: ReadonlyMap<string, Kind>,
): Ends | undefined => {
  const [start, end] = [kindOf.get(from), kindOf.get(to)];
  return relationship.ends.find((pair) => start && end && pair.from.includes(start) && pair.to.includes(end));
};

/** Whether two relationships of one type cannot both hold, as a node at one of the ends may have only one at a time. */
export function crowds(one: RelationshipRecord, other: RelationshipRecord, kindOf: ReadonlyMap<string, Kind>): boolean {
  const { toOne, fromOne } = endsOf(other, kindOf) ?? {};
  const alone =
    (toOne && one.from === other.from && one.to !== other.to) ||
    (fromOne && one.to === other.to && one.from !== other.from);
  return alone === true && overlap(one.values, other.values);
}

/** Records that come second where one may hold: `near` is the end that may have only one, `far` what it leads to. */
function crowded(
  records: readonly RelationshipRecord[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): [RelationshipRecord, RelationshipRecord][] {
  const earlier = new Map<string, RelationshipRecord[]>();
  return records.flatMap((record): [RelationshipRecord, RelationshipRecord][] => {
    const key = `${record.relationship.type} ${record[near]}`;
    const others = earlier.get(key) ?? [];
    earlier.set(key, [...others, record]);
    const other = others.find((one) => one[far] !== record[far] && overlap(one.values, record.values));
    return other ? [[record, other]] : [];
  });
}

const place = ({ origin }: RelationshipRecord): string => printOrigin(origin);

/** Records of other sets come first, so that those of the bundle are the ones that come second. */
function checkAtMostOne(bundle: Bundle, around: Bundle): InputProblem[] {
  const kindOf = new Map([...around.nodes, ...bundle.nodes].map(({ id, kind }) => [id, kind]));
  const relationships = [...around.relationships, ...bundle.relationships];
  const pairs = new Map(relationships.map((record) => [record, endsOf(record, kindOf)]));
  const theirs = new Set(around.relationships);
  const ours = ([record]: [RelationshipRecord, RelationshipRecord]): boolean => !theirs.has(record);
  const toOne = crowded(
    relationships.filter((record) => pairs.get(record)?.toOne),
    'from',
    'to',
  ).filter(ours);
  const fromOne = crowded(
    relationships.filter((record) => pairs.get(record)?.fromOne),
    'to',
    'from',
  ).filter(ours);
  return [
    ...toOne.map(([{ relationship, from, origin }, other]): InputProblem => {
      const message = `"${from}" already has a ${relationship.name} to "${other.to}" at the same time (${place(other)})`;
      return { ...origin, column: 'from', rule: 'to-one', message };
    }),
    ...fromOne.map(([{ relationship, to, origin }, other]): InputProblem => {
      const message = `"${to}" already has a ${relationship.name} from "${other.from}" at the same time (${place(other)})`;
      return { ...origin, column: 'to', rule: 'from-one', message };
    }),
  ];
}

const checkRequired = ({ nodes }: Bundle, model: Model, neighbours: Neighbours): InputProblem[] =>
  model.relationships.flatMap(({ name, ends }) =>
    ends.flatMap((pair) => {
      const { required } = pair;
      if (!required) return [];
      return nodes
        .filter(({ kind, id }) => pair[required].includes(kind) && neighbours.at(name, required, id).length === 0)
        .map(({ kind, id, origin }): InputProblem => {
          const message = `"${id}" has no ${name}; every ${kind.name} needs one`;
          return { ...origin, column: 'id', rule: 'required-relationship', message };
        });
    }),
  );

export const checkCardinality = (
  bundle: Bundle,
  model: Model,
  neighbours: Neighbours,
  around: Bundle,
): InputProblem[] => [...checkAtMostOne(bundle, around), ...checkRequired(bundle, model, neighbours)];
