// Refuses operations that carry too many directives.
import type { ValidationRule } from 'graphql';
import { tallies } from './tally.js';
import { tooComplex, tooComplexMessage } from './too-complex.js';

export const limitDirectives =
  (allowed: number): ValidationRule =>
  (context) => ({
    Document(document) {
      for (const [operation, { directives }] of tallies(document)) {
        if (directives <= allowed) continue;
        const message = tooComplexMessage(
          'directives',
          allowed,
          directives,
          'directives with its fragments written out',
          'Use fewer directives.',
        );
        context.reportError(tooComplex(message, [operation]));
      }
      return false;
    },
  });
