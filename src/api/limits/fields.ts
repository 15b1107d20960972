// Refuses operations that select too many fields, so that fragments cannot multiply them.
import type { ValidationRule } from 'graphql';
import { tallies } from './tally.js';
import { tooComplex, tooComplexMessage } from './too-complex.js';

export const limitFields =
  (allowed: number): ValidationRule =>
  (context) => ({
    Document(document) {
      for (const [operation, { fields }] of tallies(document)) {
        if (fields <= allowed) continue;
        const message = tooComplexMessage(
          'fields',
          allowed,
          fields,
          'fields with its fragments written out',
          'Select fewer fields, or split the operation.',
        );
        context.reportError(tooComplex(message, [operation]));
      }
      return false;
    },
  });
