// The page docs/questions.md: each question with its signature, meaning, formula and an example, as the declarations say.
import { astFromValue, parse, print, type GraphQLField } from 'graphql';
import { apiSchema } from './api-schema.js';
import type { Model } from '../../ontology/model.js';
import type { Question } from '../../ontology/question.js';
import { questions } from '../../questions/index.js';

const opening = `<!-- Derived from the declarations in src/questions. Write it anew with: npm run derive -->

# Questions

Each question is a root field of the API. The nodes in an answer lead on to everything that the graph knows of them.
Lists come a page at a time: \`first\` says how many rows (0 to 100, 10 without it), \`after\` takes the \`pageInfo.endCursor\` of the page before.
\`warnings\` tells what to keep in mind when reading the answer, \`explain\` what stands behind it (formula, options, how much of the graph was read,
version of the data), \`cite\` how to refer to it. How to add one: [add-a-question.md](how-to/add-a-question.md).`;

/** An argument as the schema has it; what may be left out shows its default. */
function argumentOf({ name, type, defaultValue }: GraphQLField<unknown, unknown>['args'][number]): string {
  const standard = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `${name}: ${String(type)}${standard ? ` = ${print(standard)}` : ''}`;
}

const signatureOf = ({ name, args, type }: GraphQLField<unknown, unknown>): string =>
  `${name}${args.length > 0 ? `(${args.map(argumentOf).join(', ')})` : ''}: ${String(type)}`;

const rowOf = (text: string, description: string): string => `| \`${text}\` | ${description} |`;

function section(question: Question, field: GraphQLField<unknown, unknown>): string {
  const { name, description, formula, units, citation, columns, beside, example, cypher, many, verified } = question;
  return [
    `### ${name}`,
    description,
    `\`\`\`\n${signatureOf(field)}\n\`\`\``,
    ...(formula ? [`**Formula.** ${formula}`] : []),
    ...(units ? [`**Units.** ${units}`] : []),
    ...(citation ? [`**Source.** ${citation}`] : []),
    ...(verified ? [`**Verified.** ${verified.reference}; largest difference ${verified.largestDifference}.`] : []),
    ...(field.args.length > 0
      ? [
          [
            '| argument | meaning |',
            '|---|---|',
            ...field.args.map((one) => rowOf(one.name, one.description ?? '')),
          ].join('\n'),
        ]
      : []),
    [
      `| field${many ? ' of a row' : ''} | meaning |`,
      '|---|---|',
      ...columns.map((one) => rowOf(one.name, one.description)),
    ].join('\n'),
    ...(beside.length > 0
      ? [
          [
            '| field beside the rows | meaning |',
            '|---|---|',
            ...beside.map((one) => rowOf(one.name, one.description)),
          ].join('\n'),
        ]
      : []),
    `\`\`\`graphql\n${print(parse(`{ ${example} }`))}\n\`\`\``,
    `Statement: [${cypher}.cypher](../cypher/questions/${cypher}.cypher)`,
  ].join('\n\n');
}

export function questionsPage(model: Model): string {
  const fields = apiSchema(model).schema.getQueryType()?.getFields() ?? {};
  const families = [...new Set(questions.map(({ family }) => family))].sort();
  const chapters = families.map((family) => {
    const sections = questions
      .filter((question) => question.family === family)
      .flatMap((question) => {
        const field = fields[question.name];
        return field ? [section(question, field)] : [];
      });
    return [`## ${family.charAt(0).toUpperCase()}${family.slice(1)}`, ...sections].join('\n\n');
  });
  return `${[opening, ...chapters].join('\n\n')}\n`;
}
