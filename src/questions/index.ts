// Everything that can be asked beyond the model: all questions, in alphabetical order.
import type { Question } from '../ontology/question.js';
import { sharedProducts } from './integration/shared-products.js';

export const questions: readonly Question[] = [sharedProducts];
