// Each text's facts in the loaded graph against the list that was written by hand from the text: none lacks, none is made up.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';
import { readFactList } from '../support/facts/fact-list.js';
import { missingFacts } from '../support/facts/missing-facts.js';
import { StoredGraph } from '../support/facts/stored-graph.js';
import type { Difference } from '../support/facts/support.js';
import { isRelationship, ThingFinder } from '../support/facts/thing-finder.js';
import { unlistedFacts } from '../support/facts/unlisted-facts.js';

const texts = [
  's1-clmv-se-2012',
  's2-sec-se-2017',
  's3-creative4mekong-2024',
  's4-lm-sez-2019',
  's5-unido-ciem-2012',
] as const;
const lists = texts.map(readFactList);

let api: TestApi;
let graph: StoredGraph;
beforeAll(async () => {
  api = await startSeededApi();
  const said = lists.flatMap(({ facts, mayBeHeld }) => [...facts, ...mayBeHeld]).map(({ says }) => says);
  const types = [...new Set(said.filter(isRelationship))];
  graph = await StoredGraph.read(api.database, types, texts);
});
afterAll(() => api.stop());

/** A line a difference, in columns, so that a curator can work through it. */
function table(differences: readonly Difference[], of: number): string {
  if (differences.length === 0) return '';
  const rows = differences.map(({ fact, problem }) => [...fact, problem]);
  const widths = (rows[0] ?? []).map((_, at) => Math.min(40, Math.max(...rows.map((row) => row[at]?.length ?? 0))));
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return [`${differences.length} of ${of}`, ...lines.map((line) => line.trimEnd())].join('\n');
}

describe.each(lists.map((list) => [list.text, list] as const))('%s', (_, list) => {
  test('every fact of the list is in the graph, with this text, paragraph and status behind it', () => {
    expect(table(missingFacts(new ThingFinder(list, graph)), list.facts.length)).toBe('');
  });

  test('whatever the graph cites to the text stands in the list', () => {
    const unlisted = unlistedFacts(new ThingFinder(list, graph));
    expect(table(unlisted, unlisted.length)).toBe('');
  });
});
