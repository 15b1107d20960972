// Every answer tells what stands behind it, and equal questions on equal data are cited alike.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startScratchApi, type ScratchApi } from '../../support/scratch.js';
import { smallGraph } from '../../support/small-graph.js';

interface Asked {
  declaredVersusKnown: {
    explain: { formula: string; options: string; dataVersion: string; excluded: string[] };
    cite: { hash: string; bibtex: string };
  };
  meta: { dataVersion: string; schemaVersion: string };
}
const trust = 'explain { formula units options nodes edges excluded dataVersion } cite { hash bibtex }';
const ask = (options: string): string =>
  `{ declaredVersusKnown(node: "grp:here"${options}) { ${trust} } meta { dataVersion schemaVersion } }`;

const graph = smallGraph(
  { 'grp:here': {}, 'ctry:xa': {}, 'mea:said': { basis: 'DECLARED', unit: '{country}', value: 2 } },
  [
    ['ctry:xa', 'IN_GROUP', 'grp:here'],
    ['mea:said', 'MEASURES', 'grp:here'],
  ],
);

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  await api.load(graph);
}, 240_000);
afterAll(() => api.stop());

describe('an answer', () => {
  test('names its formula, all options and the version of the data', async () => {
    const { declaredVersusKnown: told, meta } = await api.answer<Asked>(ask(', asOf: "2024"'));
    expect(told.explain).toMatchObject({ formula: 'gap = declared - known', dataVersion: meta.dataVersion });
    expect(JSON.parse(told.explain.options)).toEqual({
      asOf: '2024-12-31',
      includePlanned: false,
      includeSynthetic: false,
      node: 'grp:here',
    });
    const content = ['declaredVersusKnown', JSON.parse(told.explain.options), meta.dataVersion, meta.schemaVersion];
    expect(told.cite.hash).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'));
    expect(told.cite.bibtex).toContain(told.cite.hash);
    expect(told.cite.bibtex).toContain('declaredVersusKnown(asOf: "2024-12-31"');
  });

  test('has the same bytes and the same hash as long as the data are the same, and another hash afterwards', async () => {
    const texts = [];
    for (const _ of [1, 2]) texts.push(JSON.stringify(await api.answer(ask(', asOf: "2024-12-31"'))));
    expect(texts[0]).toBe(texts[1]);
    const hashOf = async (options: string) => (await api.answer<Asked>(ask(options))).declaredVersusKnown.cite.hash;
    const before = await hashOf(', asOf: "2024"');
    expect(await hashOf(', asOf: "2024-12"')).toBe(before);
    expect(await hashOf(', asOf: "2025"')).not.toBe(before);
    await api.load(smallGraph({ 'grp:here': { groupType: 'CORRIDOR' } }));
    expect(await hashOf(', asOf: "2024"')).not.toBe(before);
  });
});
