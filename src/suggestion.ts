// "Did you mean": the known names nearest to one that is not known.
import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** ` Did you mean "a" or "b"?`, or nothing where no known name is near. */
export const suggestion = (given: string, known: readonly string[]): string =>
  didYouMean(suggestionList(given, known).slice(0, 3));
