// Writes records of the database as the lines of a bundle, in an order and in bytes that depend on nothing but the records.
import { Conflict } from '../../errors.js';
import { printNode, printRelationship } from '../lines/print-line.js';
import { statedNodes, statedRelationships, type StatedFrom } from './stated-records.js';

/** The lines, many at a time with their line ends; throws a `Conflict` after the last where data were written meanwhile. */
export async function* bundleLines(from: StatedFrom): AsyncGenerator<{ text: string; count: number }> {
  const before = await from.database.bookmark();
  for await (const nodes of statedNodes(from)) {
    yield { text: nodes.map((node) => `${printNode(node)}\n`).join(''), count: nodes.length };
  }
  for await (const links of statedRelationships(from)) {
    yield { text: links.map((link) => `${printRelationship(link)}\n`).join(''), count: links.length };
  }
  if ((await from.database.bookmark()) !== before) {
    throw new Conflict(
      'The data changed while they were written out, so the bundle is of no one moment: export again.',
    );
  }
}
