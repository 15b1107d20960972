// The statements of questions, read from their files once; labels that only the model knows are filled in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../ontology/model.js';

const directory = join(import.meta.dirname, '../../cypher/questions');
const texts = new Map<string, string>();

function textOf(cypher: string): string {
  const known = texts.get(cypher) ?? readFileSync(join(directory, `${cypher}.cypher`), 'utf8');
  texts.set(cypher, known);
  return known;
}

/** The statement `family/name`; the label `AnyKind` in it stands for every kind of the model. */
export const questionStatement = (cypher: string, { kinds }: Model): string =>
  textOf(cypher).replace(/(?<=:)AnyKind\b/g, kinds.map(({ name }) => name).join('|'));
