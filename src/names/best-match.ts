// How a typed text matches a node: by the best of its names, by a code or by its id.
import { fold } from './fold.js';
import { formOfStored, type Form } from './form.js';
import { match } from './match.js';
import type { Match } from './match-kinds.js';

interface SearchableName {
  readonly text: string;
  readonly lang?: string | undefined;
  /** None for the name that is displayed. */
  readonly kind?: string | undefined;
  /** Whether it is in use on the day asked for, where its dates tell. */
  readonly inUse?: boolean | undefined;
}

export interface Searchable {
  readonly id: string;
  readonly names: readonly SearchableName[];
  readonly codes: readonly string[];
}

/** What matched, with its score after the rules on names. */
export interface BestMatch extends Match {
  readonly name: SearchableName;
  readonly form: Form;
}

const worth: Readonly<Record<string, number>> = { TRANSLITERATION: 0.99, ALIAS: 0.98, STATED: 0.97, FORMER: 0.95 };
const outOfUse = 0.92;

/** A former name is worth less unless the day lies in its time, one not in use on the day less still. */
function worthOf({ kind, inUse }: SearchableName): number {
  if (kind === 'FORMER' && inUse === true) return 1;
  return (worth[kind ?? ''] ?? 1) * (inUse === false ? outOfUse : 1);
}

function byCode(typed: Form, text: string, kind: 'ID' | 'CODE'): BestMatch | undefined {
  const form = { ...fold(text), text, core: undefined, skeleton: '' };
  if (form.key !== typed.key) return undefined;
  return { kind, score: 1, ranges: [[0, form.key.length]], name: { text }, form };
}

function byName(typed: Form, name: SearchableName): BestMatch | undefined {
  const form = formOfStored(name.text);
  const found = match(typed, form);
  if (!found) return undefined;
  return { ...found, score: found.score * worthOf(name), name, form };
}

/** The best match of a node, the earlier name where two are equal; nothing where no name is near. */
export function bestMatch(typed: Form, { id, names, codes }: Searchable): BestMatch | undefined {
  if (typed.key === '') return undefined;
  const found = [
    byCode(typed, id, 'ID'),
    ...codes.map((code) => byCode(typed, code, 'CODE')),
    ...names.map((name) => byName(typed, name)),
  ].filter((one) => one !== undefined);
  return found.reduce<BestMatch | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined);
}
