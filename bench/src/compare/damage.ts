// The ways in which a wrong server may be wrong: each a small one, as a mistake in a statement would make it.
import type { Json } from '../operations/operation.js';

export const damages = ['value', 'missing', 'order', 'absent-key'] as const;

export type Damage = (typeof damages)[number];

type Plain = { readonly [key: string]: Json };

const isPlain = (value: Json): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Replaces the first part of an answer, depth last, for which `replace` gives another. */
function replaceOne(answer: Json, replace: (part: Json) => Json | undefined): Json | undefined {
  if (Array.isArray(answer)) {
    for (const [index, entry] of answer.entries()) {
      const replaced = replaceOne(entry as Json, replace);
      if (replaced !== undefined) return answer.with(index, replaced) as Json;
    }
  } else if (isPlain(answer)) {
    for (const [key, value] of Object.entries(answer)) {
      const replaced = replaceOne(value, replace);
      if (replaced !== undefined) return { ...answer, [key]: replaced };
    }
  }
  return replace(answer);
}

const differs = (one: Json | undefined, other: Json | undefined): boolean => JSON.stringify(one) !== JSON.stringify(other);

const replacements: Readonly<Record<Damage, (part: Json) => Json | undefined>> = {
  value: (part) => {
    if (typeof part === 'number') return part + 1;
    return typeof part === 'string' ? `${part}x` : undefined;
  },
  missing: (part) => (Array.isArray(part) && part.length > 0 ? part.slice(0, -1) : undefined),
  order: (part) => {
    if (!Array.isArray(part)) return undefined;
    const at = part.findIndex((entry, index) => index > 0 && differs(part[index - 1] as Json, entry as Json));
    return at < 0 ? undefined : [...part.slice(0, at - 1), part[at], part[at - 1], ...part.slice(at + 1)];
  },
  'absent-key': (part) => {
    if (!isPlain(part)) return undefined;
    const [last] = Object.keys(part).reverse();
    if (last === undefined) return undefined;
    const { [last]: _dropped, ...rest } = part;
    return rest;
  },
};

/** The answer with one thing wrong; the same answer where it has nothing that can be wrong in this way. */
export const damaged = (damage: Damage, answer: Json): Json => replaceOne(answer, replacements[damage]) ?? answer;
