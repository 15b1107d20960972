// The examples of questions: most are about the seeds, those of which the seeds know nothing about the demo region.
import type { Question } from '../../../src/ontology/question.js';

export const asksForInvented = ({ example }: Question): boolean => example.includes('includeSynthetic: true');
