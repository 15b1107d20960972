// Refuses documents that hold too many operations.
import { Kind } from 'graphql';
import type { ValidationRule } from 'graphql';
import { tooComplex, tooComplexMessage } from './too-complex.js';

export const limitOperations =
  (allowed: number): ValidationRule =>
  (context) => ({
    Document(document) {
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length > allowed) {
        const wayOut = 'Send the operations in separate requests.';
        const message = tooComplexMessage('operations', allowed, operations.length, 'operations', wayOut);
        context.reportError(tooComplex(message, operations.slice(allowed, allowed + 1)));
      }
      return false;
    },
  });
