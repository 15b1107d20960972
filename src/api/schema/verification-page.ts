// The page docs/verification.md: what the answers of each question were checked against, and how far the two were apart.
import type { Question } from '../../ontology/question.js';
import { questions } from '../../questions/index.js';

const opening = `<!-- Derived from the declarations in src/questions. Write it anew with: npm run derive -->

# Verification

Each of these questions has a test in \`test/graph/questions\` that computes its answers a second time, by other means, and fails
where the two are further apart than the largest difference that is named here.

| question | checked against | largest difference |
|---|---|---|`;

const rowOf = ({ name, verified }: Question): string[] =>
  verified
    ? [`| [${name}](questions.md#${name.toLowerCase()}) | ${verified.reference} | ${verified.largestDifference} |`]
    : [];

export const verificationPage = (): string => `${[opening, ...questions.flatMap(rowOf)].join('\n')}\n`;
