// An argument of a question as an option of the command line.
import { InvalidArgumentError, Option } from 'commander';
import { kebabCase } from '../../name-forms.js';
import type { TakenArgument } from '../../ontology/question.js';
import { choicesOf, wordsOf, type ValueType } from '../../ontology/value-type.js';
import { suggestion } from '../../suggestion.js';

function placeOf({ node, comparison }: ValueType): string {
  if (node) return 'id';
  if (comparison === 'number' || comparison === 'integer') return 'number';
  if (comparison === 'partialDate') return 'date';
  return comparison === 'choice' || comparison === 'choices' ? 'choice' : 'text';
}

/** Ids and choices have no commas, so one word may hold several. */
const entriesOf = (type: ValueType, text: string): string[] =>
  type.node || choicesOf(type) ? text.split(',').map((entry) => entry.trim()) : [text];

function readList(type: ValueType, text: string, before: unknown): unknown {
  // A bar would part entries of a list in a seed file.
  const entries = entriesOf(type, text).flatMap((entry) => type.parse(entry.replace(/[\\|]/g, '\\$&')));
  return [...(Array.isArray(before) ? (before as unknown[]) : []), ...entries];
}

/** The option reads and checks its value as the API does, and says what would do. */
export function argumentOption({ name, type, description, optional, default: standard }: TakenArgument): Option {
  const option = kebabCase(name);
  if (type.comparison === 'flag') return new Option(standard === true ? `--no-${option}` : `--${option}`, description);
  const required = !optional && standard === undefined;
  const place = `<${placeOf(type)}${type.list ? '...' : ''}>`;
  const words = wordsOf(type);
  const among = words.length > 0 ? ` (${words.join(', ')})` : '';
  const made = new Option(`--${option} ${place}`, `${description}${among}${required ? ' (required)' : ''}`);
  made.argParser((text: string, before: unknown) => {
    // The default is no part of what the user lists.
    const value = type.list ? readList(type, text, before === standard ? undefined : before) : type.parse(text);
    const problem = type.check(value);
    if (problem) throw new InvalidArgumentError(`It ${problem}.${suggestion(text, words)}`);
    return value;
  });
  if (standard !== undefined) made.default(standard);
  return made.makeOptionMandatory(required);
}
