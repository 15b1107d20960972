// Laws over every question: as a command it takes what the declaration says, each option in the text form of its type.
import { describe, expect, test } from '@jest/globals';
import { formatOf } from '../../../../src/cli/ask/answer-options.js';
import { questionCommand } from '../../../../src/cli/ask/question-command.js';
import { kebabCase } from '../../../../src/name-forms.js';
import type { Question, TakenArgument, Values } from '../../../../src/ontology/question.js';
import { questions } from '../../../../src/questions/index.js';

const isFlag = ({ type }: TakenArgument): boolean => type.comparison === 'flag';
const words = (argument: TakenArgument): string[] =>
  isFlag(argument) ? [`--${kebabCase(argument.name)}`] : [`--${kebabCase(argument.name)}`, argument.type.example];
const isNeeded = ({ optional, default: standard }: TakenArgument): boolean => !optional && standard === undefined;

function parse(question: Question, given: readonly string[]): Values {
  const command = questionCommand(question)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  command.action(() => undefined).parse([...given], { from: 'user' });
  return command.opts();
}

describe.each(questions.map((one) => [one.name, one] as const))('%s', (_, question) => {
  test('reads every argument, and gives what is left out its default', () => {
    const needed = question.takes.filter(isNeeded);
    const standard = parse(question, needed.flatMap(words));
    for (const argument of question.takes) {
      const { name, type, default: of } = argument;
      if (of !== undefined && !isFlag(argument)) expect([name, standard[name]]).toEqual([name, of]);
      const given = parse(question, [...new Set([...needed, argument])].flatMap(words));
      expect([name, given[name]]).toEqual([name, isFlag(argument) ? true : type.parse(type.example)]);
    }
  });

  test('tells all of it in its help', () => {
    let help = '';
    questionCommand(question)
      .configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 10_000 })
      .outputHelp();
    expect(help).toContain(question.description);
    for (const { name, description } of question.takes) {
      expect(help).toMatch(new RegExp(`--${kebabCase(name)}\\b`));
      expect(help).toContain(description);
    }
    for (const { description } of [...question.columns, ...question.beside]) expect(help).toContain(description);
  });
});

describe('an option', () => {
  const graphDiff = questions.filter(({ name }) => name === 'graphDiff').flatMap((question) => [question]);
  const dates = ['--from', '2024', '--to', '2025'];

  test('of a list is repeated, followed by several words, or by words with commas between them', () => {
    for (const scope of [
      ['--scope', 'ctry:kh', '--scope', 'ctry:la'],
      ['--scope', 'ctry:kh', 'ctry:la'],
      ['--scope', 'ctry:kh,ctry:la'],
    ]) {
      for (const question of graphDiff)
        expect(parse(question, [...dates, ...scope])['scope']).toEqual(['ctry:kh', 'ctry:la']);
    }
    expect.assertions(3);
  });

  test.each([
    [['--from', 'soon', '--to', '2025'], 'is not a date such as'],
    [['--from', '2024'], "required option '--to <date>' not specified"],
    [[...dates, '--scope', 'ctry:kh,ctry:kh'], 'has an entry twice'],
    [[...dates, '--first', '0'], 'Give a whole number from 1'],
    [[...dates, '--timeout', 'long'], 'Give a number of seconds'],
    [[...dates, '--form', 'csv'], 'Did you mean'],
  ])('%j is refused', (given, message) => {
    for (const question of graphDiff) expect(() => parse(question, given)).toThrow(message);
    expect.assertions(1);
  });
});

test('the form of an answer is the one asked for, or the one that the name of the file promises', () => {
  const timeout = 1;
  expect(formatOf({ timeout })).toBe('table');
  expect(formatOf({ timeout, output: 'answer.CSV' })).toBe('csv');
  expect(formatOf({ timeout, output: 'answer.json' })).toBe('json');
  expect(formatOf({ timeout, output: 'answer.json', format: 'csv' })).toBe('csv');
  expect(formatOf({ timeout, output: 'csv' })).toBe('table');
});
