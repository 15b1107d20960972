// The statements of questions, read from their files once: parts that several share are put in, words and labels of the model spelled out, parameters gathered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../ontology/model.js';
import { spelledOut } from './statement-words.js';

const directory = join(import.meta.dirname, '../../cypher');
const texts = new Map<string, string>();

/** A part without the sentence that opens its file. */
const partOf = (name: string): string =>
  whole(`parts/${name}`)
    .replace(/^(?:\/\/[^\n]*\n)+/, '')
    .trimEnd();

/** A file with the parts that it includes; no part includes itself. */
const whole = (path: string): string =>
  readFileSync(join(directory, `${path}.cypher`), 'utf8').replace(/\bINCLUDE ([a-z-]+)/g, (_, name: string) =>
    partOf(name),
  );

const withKinds = (text: string, { kinds }: Model): string =>
  text.replace(/(?<=:)AnyKind\b/g, kinds.map(({ name }) => name).join('|'));

/**
 * All parameters in one map, `$given`: Neo4j plans a statement anew for each combination of types of its parameters, and
 * null, a text and an empty list are three. The name of a projection is always a text.
 */
const withOneParameter = (text: string): string => text.replace(/\$(?!graph\b)(\w+)/g, '$given.$1');

function textOf(path: string): string {
  const known = texts.get(path) ?? withOneParameter(spelledOut(whole(path)));
  texts.set(path, known);
  return known;
}

/** The statement `family/name`; the label `AnyKind` in it stands for every kind of the model. */
export const questionStatement = (cypher: string, model: Model): string =>
  withKinds(textOf(`questions/${cypher}`), model);

/** The statement of `cypher/projections` that makes this projection, with the same words in it. */
export const projectionStatement = (name: string, model: Model): string =>
  withKinds(textOf(`projections/${name}`), model);
