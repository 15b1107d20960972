// How often what people type finds what they mean, by script, over the labelled set and the loaded seeds.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { namePairs } from '../../support/name-pairs.js';

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

/** What at least must be found among the first ten. */
const leastRecall: Readonly<Record<string, number>> = {
  burmese: 0.8,
  chinese: 0.8,
  khmer: 0.8,
  lao: 0.8,
  latin: 0.9,
  thai: 0.8,
  vietnamese: 0.9,
};

/** Where in the answer the node stands, from 0; Infinity where it is not among the first ten. */
async function placeOf(typed: string, expected: string): Promise<number> {
  const { search } = await api.answer<{ search: { rows: { node: { id: string } }[] } }>(
    'query($text: String!) { search(text: $text, first: 10) { rows { node { id } } } }',
    { text: typed },
  );
  const place = search.rows.findIndex(({ node }) => node.id === expected);
  return place < 0 ? Infinity : place;
}

describe('the labelled set', () => {
  test('has at least 40 pairs for each script', () => {
    expect([...namePairs.keys()]).toEqual(Object.keys(leastRecall));
    for (const [script, pairs] of namePairs) {
      expect([script, pairs.length >= 40]).toEqual([script, true]);
      expect(new Set(pairs.map(({ typed }) => typed)).size).toBe(pairs.length);
      expect(pairs.filter(({ how }) => how === 'code' || how === 'id').length).toBeLessThanOrEqual(2);
    }
  });

  test('never has a stored form, and means nodes that are there', async () => {
    const rows = await api.database.read(
      'MATCH (node) WHERE node.searchTerms IS NOT NULL RETURN node.id, node.name, node.title, coalesce(node.names, [])',
    );
    const ids = new Set(rows.map(([id]) => id));
    const stored = new Set(
      rows.flatMap(([id, name, title, names]) => [
        id,
        name,
        title,
        ...(names as string[]).map((one) => (JSON.parse(one) as { text: string }).text),
      ]),
    );
    const pairs = [...namePairs.values()].flat().filter(({ how }) => how !== 'id');
    expect(pairs.filter(({ typed }) => stored.has(typed.normalize('NFC')))).toEqual([]);
    expect(pairs.filter(({ expected }) => !ids.has(expected))).toEqual([]);
  });
});

test.each(Object.entries(leastRecall))('%s: recall at ten is at least %d', async (script, least) => {
  const pairs = namePairs.get(script) ?? [];
  const places: number[] = [];
  for (let start = 0; start < pairs.length; start += 10) {
    const some = pairs.slice(start, start + 10);
    places.push(...(await Promise.all(some.map(({ typed, expected }) => placeOf(typed, expected)))));
  }
  const recall = places.filter((place) => place < 10).length / pairs.length;
  const meanReciprocalRank = places.reduce((sum, place) => sum + 1 / (place + 1), 0) / pairs.length;
  process.stderr.write(
    `${script}: ${pairs.length} pairs, recall at ten ${recall.toFixed(3)}, mean reciprocal rank ${meanReciprocalRank.toFixed(3)}\n`,
  );
  const missed = pairs.filter((_, at) => places[at] === Infinity).map(({ typed, expected }) => `${typed} ${expected}`);
  expect({ recall: recall >= least, missed: recall >= least ? [] : missed }).toEqual({ recall: true, missed: [] });
  expect(meanReciprocalRank).toBeGreaterThan(0.75);
});
