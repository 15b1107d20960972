// Questions about one of two kinds of subject: exactly one of two arguments is given.
import { Invalid } from '../errors.js';
import type { Values } from '../ontology/question.js';
import { isKnown } from './arguments.js';

/** Throws an Invalid that names both where none or both are given. */
export function assertEither(question: string, given: Values, one: string, other: string): void {
  if (isKnown(given[one]) !== isKnown(given[other])) return;
  const [fault, message] = isKnown(given[one])
    ? ['both are given', `is given beside "${other}"`]
    : ['neither is given', `is missing, as is "${other}"`];
  throw new Invalid(`"${question}" needs either "${one}" or "${other}"; ${fault}.`, [{ path: one, message }]);
}
