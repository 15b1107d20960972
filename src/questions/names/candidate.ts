// From a row of the index to a candidate: the names and codes of a node, how the text matches them, by which rules it ranks.
import { bestMatch, type BestMatch } from '../../names/best-match.js';
import type { Form } from '../../names/form.js';
import type { Kind } from '../../ontology/model.js';
import { model } from '../../model/index.js';
import { stateOn } from './day.js';

/** What the statements return of a node, whatever its kind. */
export interface FoundNode {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly degree: number;
}

export interface Candidate {
  readonly id: string;
  readonly kind: Kind;
  readonly best: BestMatch;
  /** 0 to 1, after the rules on names and dates. */
  readonly score: number;
  readonly degree: number;
  /** Whether the node exists on the day. */
  readonly state: ReturnType<typeof stateOn>;
}

/** A node that does not exist on the day comes after its like that do. */
const absent = 0.9;

/** Where texts match alike, the greater places come first, then what is joined to more. */
const order = ['Country', 'Province', 'Place', 'CountryGroup'];
export const rankOf = ({ name }: Kind): number => (order.indexOf(name) + order.length + 1) % (order.length + 1);

interface StoredName {
  readonly text: string;
  readonly lang: string;
  readonly kind: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

const isDated = ({ validFrom, validTo }: StoredName): boolean => validFrom !== undefined || validTo !== undefined;

const parsed = <T>(stored: unknown): T[] =>
  Array.isArray(stored) ? stored.map((one) => JSON.parse(one as string) as T) : [];

function textsOf(kind: Kind, properties: FoundNode['properties'], which: 'named' | 'coded'): string[] {
  const wanted = kind.properties.filter(({ named, key, lookup, name }) =>
    which === 'named' ? named === true || name === 'name' : (key === true || lookup === true) && name !== 'id',
  );
  return wanted.flatMap(({ name }) => (typeof properties[name] === 'string' ? [properties[name]] : []));
}

function searchable(kind: Kind, id: string, properties: FoundNode['properties'], day: string) {
  const stored = parsed<StoredName>(properties['names']);
  const identifiers = parsed<{ scheme: string; value: string }>(properties['identifiers']);
  return {
    id,
    names: [
      ...textsOf(kind, properties, 'named').map((text) => ({ text })),
      ...stored.map((name) => ({ ...name, inUse: isDated(name) ? stateOn(day, name) === 'IN_FORCE' : undefined })),
    ],
    codes: [
      ...textsOf(kind, properties, 'coded'),
      ...identifiers.flatMap(({ scheme, value }) => [value, `${scheme}:${value}`]),
    ],
  };
}

/** The candidate that a node is for the text on the day; none where no name of it is near. */
export function candidateOf(typed: Form, day: string, { properties, degree }: FoundNode): Candidate | undefined {
  const id = String(properties['id']);
  const kind = model.kindOfId(id);
  const best = kind && bestMatch(typed, searchable(kind, id, properties, day));
  if (!kind || !best) return undefined;
  const state = stateOn(day, properties);
  return { id, kind, best, state, degree, score: best.score * (state === 'IN_FORCE' ? 1 : absent) };
}

/** Scores that differ by less than can be counted on are the same. */
const kept = ({ score }: Candidate): number => Math.round(score * 1e6);
export const scoreAlike = (one: Candidate, other: Candidate): boolean => kept(one) === kept(other);

/** By score, then the rank of the kind, then how many relationships a node has, then id. */
export const inOrder = (one: Candidate, other: Candidate): number =>
  kept(other) - kept(one) ||
  rankOf(one.kind) - rankOf(other.kind) ||
  other.degree - one.degree ||
  (one.id < other.id ? -1 : 1);
