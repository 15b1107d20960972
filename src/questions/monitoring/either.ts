// Questions about one of two kinds of subject: exactly one of two arguments is given.
import { Invalid } from '../../errors.js';
import type { Values } from '../../ontology/question.js';
import { isKnown } from '../arguments.js';

/** Throws an Invalid that names both where none or both are given. */
export function assertEither(question: string, given: Values, one: string, other: string): void {
  if (isKnown(given[one]) !== isKnown(given[other])) return;
  const message = isKnown(given[one]) ? 'is given beside the other' : 'is missing, as is the other';
  throw new Invalid(`"${question}" needs either "${one}" or "${other}".`, [{ path: one, message }]);
}
