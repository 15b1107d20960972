// How an answer of a question is given: how much of it, in which form, where to, within which time.
import { extname } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Question } from '../../ontology/question.js';
import { positiveCount } from '../positive-count.js';
import { formats, type Format } from '../print-rows.js';

export interface AnswerOptions {
  readonly first?: number;
  readonly format?: Format;
  readonly output?: string;
  readonly timeout: number;
  readonly explain?: boolean;
  readonly cite?: boolean;
}

const longest = 86_400;

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= longest) return value;
  throw new InvalidArgumentError(`Give a number of seconds above 0 and up to ${longest}.`);
}

export const answerOptions = ({ many }: Question): readonly Option[] => [
  ...(many ? [new Option('--first <count>', 'rows at most').argParser(positiveCount).default(100)] : []),
  new Option('--format <format>', 'table to read, json as the API gives it, csv for a sheet')
    .choices(formats)
    .default(undefined, 'table, or what --output ends in'),
  new Option('-o, --output <file>', 'the file to write; standard output without it'),
  new Option('--timeout <seconds>', 'ends the question after this time, in the database too')
    .argParser(seconds)
    .default(60),
  new Option('--explain', 'tell formula, paper, options, how much of the graph was read and the version of the data'),
  new Option('--cite', 'tell how to cite the answer: its hash and an entry in BibTeX'),
];

const endings: Readonly<Record<string, Format>> = { '.csv': 'csv', '.json': 'json' };

/** The form that was asked for, or the one that the name of the file promises. */
export const formatOf = ({ format, output = '' }: AnswerOptions): Format =>
  format ?? endings[extname(output).toLowerCase()] ?? 'table';
