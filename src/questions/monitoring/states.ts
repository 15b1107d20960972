// How many things are in each state of a vocabulary.
import { wordsOf, type ValueType } from '../../ontology/value-type.js';

/** All states in the order of the vocabulary, also those that nothing is in. */
export const countsPer = (vocabulary: ValueType, states: readonly string[]): { state: string; count: number }[] =>
  wordsOf(vocabulary).map((state) => ({
    state,
    count: states.filter((one) => one === state).length,
  }));
