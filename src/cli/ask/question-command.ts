// A question as a command: its arguments and the form of the answer as options, its declaration as help.
import { Command } from 'commander';
import { kebabCase } from '../../name-forms.js';
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { Question } from '../../ontology/question.js';
import { answerOptions } from './answer-options.js';
import { argumentOption } from './argument-option.js';

const fieldsOf = (title: string, fields: readonly PropertyDeclaration[]): string[] => {
  const width = Math.max(0, ...fields.map(({ name }) => name.length));
  const lines = fields.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`);
  return lines.length > 0 ? [`${title}:\n${lines.join('\n')}`] : [];
};

function helpOf({ formula, units, citation, columns, beside, many }: Question): string {
  const meaning = Object.entries({ Formula: formula, Units: units, Source: citation });
  const parts = [
    ...meaning.flatMap(([title, text]) => (text === undefined ? [] : [`${title}: ${text}`])),
    ...fieldsOf(many ? 'A row of the answer' : 'The answer', columns),
    ...fieldsOf('Beside the rows', beside),
  ];
  return `\n${parts.join('\n\n')}`;
}

/** The question without its options, as a list of all names it. */
export const briefCommand = ({ name, description, family }: Question): Command =>
  new Command(kebabCase(name))
    .summary(description.split(/(?<=\.)\s/)[0] ?? description)
    .description(description)
    .helpGroup(`${family.charAt(0).toUpperCase()}${family.slice(1)}:`);

export function questionCommand(question: Question): Command {
  const command = briefCommand(question).addHelpText('after', helpOf(question));
  for (const argument of question.takes) command.addOption(argumentOption(argument));
  for (const option of answerOptions(question)) command.addOption(option.helpGroup('The answer:'));
  return command;
}
