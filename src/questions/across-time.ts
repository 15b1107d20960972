// The types of relationship that outlast what they lead to: statements look at them whether or not it is there on the day.
import { model } from '../model/index.js';

export const acrossTime: readonly string[] = model.relationships
  .filter(({ declaration }) => declaration.acrossTime)
  .map(({ type }) => type);
