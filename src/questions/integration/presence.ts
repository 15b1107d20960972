// Who is present at which stages of a product's chain.
import { wordsOf } from '../../ontology/value-type.js';
import { stage } from '../../model/vocabularies/stage.js';

/** What the statements tell of a subject and the actors that stand for it. */
export interface Presence {
  readonly subject: string;
  readonly name: string;
  /** Itself where it is an actor, its members, and those who lie in it. */
  readonly actors: number;
  readonly stages: readonly string[];
  readonly ties: number;
}

export const presenceColumns = ['subject', 'name', 'actors', 'stages', 'ties'] as const;

/** All stages in the order of the chain. */
export const stages: readonly string[] = wordsOf(stage);

export const inOrder = (some: readonly string[]): string[] => stages.filter((one) => some.includes(one));

/** A firm or organisation stands for itself; a group or place has no stage unless somebody stands for it. */
export const isEmpty = ({ subject, actors, ties }: Presence): boolean =>
  actors === 0 || (subject.startsWith('con:') && actors === 1 && ties === 0);

export const nobody = ({ name }: Presence, day: string): string =>
  `No actor of "${name}" is on record on ${day}: its stages are unknown.`;
