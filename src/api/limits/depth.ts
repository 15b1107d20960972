// Refuses operations nested deeper than the limit, fragments followed.
import type { ValidationRule } from 'graphql';
import { tallies } from './tally.js';
import { tooComplex, tooComplexMessage } from './too-complex.js';

export const limitDepth =
  (allowed: number): ValidationRule =>
  (context) => ({
    Document(document) {
      for (const [operation, { depth }] of tallies(document)) {
        if (depth <= allowed) continue;
        const message = tooComplexMessage(
          'depth',
          allowed,
          depth,
          'levels of fields',
          'Ask for fewer levels, or follow ids in a second request.',
        );
        context.reportError(tooComplex(message, [operation]));
      }
      return false;
    },
  });
