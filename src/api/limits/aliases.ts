// Refuses operations that repeat work under too many aliases.
import type { ValidationRule } from 'graphql';
import { tallies } from './tally.js';
import { tooComplex, tooComplexMessage } from './too-complex.js';

export const limitAliases =
  (allowed: number): ValidationRule =>
  (context) => ({
    Document(document) {
      for (const [operation, { aliases }] of tallies(document)) {
        if (aliases <= allowed) continue;
        const message = tooComplexMessage(
          'aliases',
          allowed,
          aliases,
          'aliases with its fragments written out',
          'Use fewer aliases, or split the operation.',
        );
        context.reportError(tooComplex(message, [operation]));
      }
      return false;
    },
  });
