// The limits that a document alone can break, in the order in which they are checked.
import type { ValidationRule } from 'graphql';
import { limitAliases } from './aliases.js';
import { limitDepth } from './depth.js';
import { limitDirectives } from './directives.js';
import { limitFields } from './fields.js';
import type { Limits } from './limits.js';
import { limitOperations } from './operations.js';
import { limitRepetitions } from './repetitions.js';

export function limitRules(limits: Limits): readonly ValidationRule[] {
  return [
    limitOperations(limits.operations),
    limitDepth(limits.depth),
    limitFields(limits.fields),
    limitAliases(limits.aliases),
    limitDirectives(limits.directives),
    limitRepetitions(limits.repetitions),
  ];
}
