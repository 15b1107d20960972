// Everything that can be asked beyond the model: all questions, in alphabetical order.
import type { Question } from '../ontology/question.js';
import { sharedProducts } from './integration/shared-products.js';
import { meta } from './meta/meta.js';

export const questions: readonly Question[] = [meta, sharedProducts];
