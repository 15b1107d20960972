// Reads a list of facts that was written by hand: Markdown tables under the headings that test/facts/README.md explains.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../facts');

/** Something that holds of a thing: a property and its value, a relationship and its other end, `at` and a paragraph. */
export interface Condition {
  readonly says: string;
  readonly value: string;
  /** The relationship comes from the other end. */
  readonly inverse: boolean;
}

/** What is to be one node of the graph. */
export interface Thing {
  readonly kind: string;
  readonly names: readonly string[];
  readonly foundBy: readonly Condition[];
}

export interface ListedFact {
  readonly subject: string;
  readonly says: string;
  /** A property of the relationship with its value. */
  readonly having?: { readonly property: string; readonly value: string };
  readonly object: string;
  readonly paragraphs: readonly string[];
  readonly statuses: readonly string[];
}

export interface FactList {
  /** Slug of the text. */
  readonly text: string;
  readonly facts: readonly ListedFact[];
  /** Further readings: right, but not asked for. */
  readonly mayBeHeld: readonly ListedFact[];
  /** The thing that a cell speaks of. */
  thing(cell: string): Thing;
}

/** The rows of the table under a heading of a file of lists, each as its cells. */
export function rowsUnder(heading: string, file: string): string[][] {
  const section = readFileSync(join(folder, `${file}.md`), 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  const lines = (section ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const parts = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

function condition(text: string): Condition {
  const inverse = text.startsWith('<');
  const [says = '', ...value] = text.slice(inverse ? 1 : 0).split(' ');
  return { says, value: value.join(' '), inverse };
}

const things = (file: string): (readonly [string, Thing])[] =>
  rowsUnder('Things', file).map(([label = '', kind = '', names = '', foundBy = '']) => [
    label,
    { kind, names: parts(names), foundBy: parts(foundBy).map(condition) },
  ]);

const facts = (heading: string, file: string): ListedFact[] =>
  rowsUnder(heading, file).map(([subject = '', relation = '', object = '', paragraphs = '', statuses = '']) => {
    const [, says = relation, property = '', value = ''] = /^(\w+) \((\w+) (.+)\)$/.exec(relation) ?? [];
    const having = property ? { having: { property, value } } : {};
    return { subject, says, ...having, object, paragraphs: paragraphs.split(' '), statuses: statuses.split(' ') };
  });

export function readFactList(text: string): FactList {
  const known = new Map([...things('several-texts'), ...things(text)]);
  return {
    text,
    facts: facts('Facts', text),
    mayBeHeld: facts('May be held', text),
    thing: (cell) => {
      const thing = known.get(cell);
      if (thing) return thing;
      const [, kind, name] = /^([A-Z]\w+): (.+)$/.exec(cell) ?? [];
      if (!kind || !name) throw new Error(`${text} speaks of "${cell}", which is no thing of its tables.`);
      return { kind, names: [name], foundBy: [] };
    },
  };
}
