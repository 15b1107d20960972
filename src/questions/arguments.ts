// The arguments of questions, checked alike wherever they come from: the API or the command line.
import { Invalid } from '../errors.js';
import type { Kind, Model } from '../ontology/model.js';
import type { Question, TakenArgument, Values } from '../ontology/question.js';

export const isKnown = (value: unknown): boolean => value !== undefined && value !== null;

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]) as string[];

/** The ids among the arguments, each with its kind. */
export const idsOf = ({ takes }: Question, given: Values, model: Model): { id: string; kind: Kind | undefined }[] =>
  takes
    .filter(({ name, type }) => type.node && isKnown(given[name]))
    .flatMap(({ name }) => idsIn(given[name]).map((id) => ({ id, kind: model.kindOfId(id) })));

function problemOf({ type }: TakenArgument, value: unknown, model: Model): string | undefined {
  const problem = type.check(value);
  if (problem || !type.node) return problem;
  const { among } = type.node;
  const kinds = among.length > 0 ? among.flatMap(({ name }) => model.nodeType(name)?.kinds ?? []) : model.kinds;
  const stranger = idsIn(value).find((id) => !kinds.some((kind) => kind === model.kindOfId(id)));
  if (stranger === undefined) return undefined;
  return `is "${stranger}"; the ids that it takes begin with ${kinds.map(({ prefix }) => `"${prefix}:"`).join(', ')}`;
}

/** The arguments with their defaults, those left out that are not known; nothing is checked. */
export const withDefaults = ({ takes }: Question, given: Values): Values =>
  Object.fromEntries(
    takes
      .map(({ name, default: standard }): [string, unknown] => [name, given[name] ?? standard])
      .filter(([, value]) => isKnown(value)),
  );

/** The arguments with their defaults; throws an Invalid that names the first that breaks its rule. */
export function checkedArguments(question: Question, given: Values, model: Model): Values {
  const values = withDefaults(question, given);
  for (const argument of question.takes) {
    const { name, optional } = argument;
    const value = values[name];
    if (!isKnown(value)) {
      if (optional) continue;
      throw new Invalid(`"${question.name}" needs "${name}".`, [{ path: name, message: 'is missing' }]);
    }
    const problem = problemOf(argument, value, model);
    if (problem) throw new Invalid(`"${name}" of "${question.name}" ${problem}.`, [{ path: name, message: problem }]);
  }
  return values;
}
