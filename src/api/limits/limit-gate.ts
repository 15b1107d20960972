// Checks the limits before any other rule walks the document: some of graphql-js's own rules are what an attack aims at.
import { validate } from 'graphql';
import type { DocumentNode, ValidationRule } from 'graphql';
import { limitRules } from './limit-rules.js';
import type { Limits } from './limits.js';

export function limitGate(limits: Limits): ValidationRule {
  const rules = limitRules(limits);
  return (context) => ({
    Document(document): DocumentNode | undefined {
      const [first] = validate(context.getSchema(), document, rules, { maxErrors: 1 });
      if (first === undefined) return undefined;
      context.reportError(first);
      // What a visitor returns takes the node's place: the other rules find nothing left to walk.
      return { ...document, definitions: [] };
    },
  });
}
