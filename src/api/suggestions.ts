// "Did you mean": the nearest of the known words, in graphql-js's own wording.
import { didYouMean as phrase } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

/** A sentence with at most three likely words, with a leading space; nothing where none is near. */
export const didYouMean = (given: string, known: readonly string[]): string =>
  phrase(suggestionList(given, known).slice(0, 3));
