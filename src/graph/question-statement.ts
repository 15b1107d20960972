// The statements of questions, read from their files once: parts that several share are put in, words and labels of the model spelled out, parameters gathered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../ontology/model.js';
import { spelledOut } from './statement-words.js';

const directory = join(import.meta.dirname, '../../cypher');
const texts = new WeakMap<Model, Map<string, string>>();

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

/** In one line, as the driver sends a text in pieces of 1,400 bytes; the sentence that opens the file tells who runs it. */
const inOneLine = (text: string): string =>
  text
    .replace(/^\/\/ *([^\n]*)\n/, '/* $1 */ ')
    .replace(/^ *\/\/[^\n]*\n/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

function textOf(path: string, model: Model): string {
  const known = texts.get(model)?.get(path);
  if (known !== undefined) return known;
  const text = inOneLine(withOneParameter(withKinds(spelledOut(whole(path)), model)));
  texts.set(model, (texts.get(model) ?? new Map<string, string>()).set(path, text));
  return text;
}

/** The statement `family/name`; the label `AnyKind` in it stands for every kind of the model. */
export const questionStatement = (cypher: string, model: Model): string => textOf(`questions/${cypher}`, model);

/** The statement of `cypher/lookups` for what only some answers need. */
export const lookUpStatement = (name: string, model: Model): string => textOf(`lookups/${name}`, model);

/** The statement of `cypher/projections` that makes this projection, with the same words in it. */
export const projectionStatement = (name: string, model: Model): string => textOf(`projections/${name}`, model);
