// One piece of text made ready for comparison: a name as stored, or what somebody typed.
import { LRUCache } from 'lru-cache';
import { nameWithinDesignators } from './designators.js';
import { fold, skeleton, type Folded } from './fold.js';

export interface Form extends Folded {
  readonly text: string;
  /** The key without words such as "province", where there are any. */
  readonly core: string | undefined;
  readonly skeleton: string;
}

export function formOf(text: string): Form {
  const written = text.normalize('NFC');
  const folded = fold(written);
  const core = nameWithinDesignators(folded);
  return { ...folded, text: written, core, skeleton: skeleton(core ?? folded.key) };
}

/** The same few thousand names are compared again and again; each is made ready once. */
const ready = new LRUCache<string, Form>({ max: 10_000 });

/** The form of a stored name; what people type is not kept. */
export function formOfStored(text: string): Form {
  const known = ready.get(text);
  if (known) return known;
  const made = formOf(text);
  ready.set(text, made);
  return made;
}
