// What a set of data no longer has goes away, unless something that was stated still leads to it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Bundle } from '../../src/exchange/bundle.js';
import { loadBundle } from '../../src/exchange/load.js';
import { model } from '../../src/model/index.js';
import { startScratchApi, type ScratchApi } from '../support/scratch.js';
import { smallGraph } from '../support/small-graph.js';

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
}, 240_000);
afterAll(() => api.stop());

const load = (bundle: Bundle) =>
  loadBundle({ database: api.database, model, bundle, fingerprint: `${bundle.nodes.length}`, now: new Date(0) });

test('a location that was only concluded keeps no province', async () => {
  const nodes = { 'ctry:xa': {}, 'prov:old': { validTo: '2024' }, 'prov:new': { validFrom: '2025' }, 'ent:mill': {} };
  await load(
    smallGraph(nodes, [
      ['prov:old', 'LOCATED_IN', 'ctry:xa'],
      ['prov:new', 'LOCATED_IN', 'ctry:xa'],
      ['ent:mill', 'LOCATED_IN', 'prov:old'],
      ['prov:old', 'SUCCEEDED_BY', 'prov:new', { changeType: 'MERGED', effectiveOn: '2025-01-01' }],
    ]),
  );
  const places = '{ enterprise(id: "ent:mill") { locations { nodes { id } } } }';
  expect(await api.answer(places)).toEqual({ enterprise: { locations: { nodes: [{ id: 'prov:new' }] } } });
  await load(
    smallGraph({ 'ctry:xa': {}, 'prov:old': {}, 'ent:mill': {} }, [
      ['prov:old', 'LOCATED_IN', 'ctry:xa'],
      ['ent:mill', 'LOCATED_IN', 'prov:old'],
    ]),
  );
  expect(await api.answer('{ provinces { nodes { id } } }')).toEqual({ provinces: { nodes: [{ id: 'prov:old' }] } });
});
