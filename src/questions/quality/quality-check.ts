// What all checks of quality have in common: a row says which record breaks a rule and how, a severity how bad that is.
import { Property } from '../../ontology/property.js';
import { question, type Question, type Values } from '../../ontology/question.js';
import { node, text } from '../../ontology/values/index.js';
import { kebabCase } from '../../name-forms.js';

/** From worst to least: wrong, doubtful, worth knowing. */
export const severities = ['ERROR', 'WARNING', 'INFO'] as const;
type Severity = (typeof severities)[number];

export interface QualityCheck extends Question {
  readonly severity: Severity;
}

class QualityFinding {
  @Property(node(), 'The record, or the start of the relationship') node!: string;
  @Property(node(), 'The end of the relationship, or the other one of a pair', { optional: true }) other?: string;
  @Property(text({ example: 'LOCATED_IN' }), 'Type of the relationship, where it is one that breaks the rule', {
    optional: true,
  })
  relationship?: string;
  @Property(text({ max: 1000, example: 'has no source' }), 'What is wrong, as the end of a sentence') problem!: string;
}

const meanings: Readonly<Record<Severity, string>> = {
  ERROR: 'Each finding is an error: it makes answers wrong.',
  WARNING: 'Each finding is a warning: somebody should look at it.',
  INFO: 'A finding is for information: the sources themselves leave it open.',
};

interface Check {
  readonly name: string;
  readonly severity: Severity;
  readonly description: string;
  readonly shares?: readonly (new () => object)[];
  readonly constants?: Values;
}

/** Declares a check, the twin of the statement of its name in cypher/questions/quality. */
export function qualityCheck({ severity, description, ...check }: Check): QualityCheck {
  const declared = question({
    ...check,
    cypher: `quality/${kebabCase(check.name)}`,
    row: QualityFinding,
    description: `${description} ${meanings[severity]}`,
    example: `${check.name}(first: 5) { rows { node { id name } other { id } relationship problem } }`,
  });
  return { ...declared, severity };
}

export const isQualityCheck = (one: Question): one is QualityCheck => 'severity' in one;
