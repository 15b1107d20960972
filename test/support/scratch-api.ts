// The scratch API for all tests of a file: started before the first of them, stopped after the last.
import { afterAll, beforeAll } from '@jest/globals';
import { startScratchApi, type ScratchApi } from './scratch.js';

export type LoadedApi = Pick<ScratchApi, 'answer' | 'ask' | 'load'>;

/** Asks and loads once the tests run. */
export function scratchApi(): LoadedApi {
  let api!: ScratchApi;
  beforeAll(async () => {
    api = await startScratchApi();
  }, 240_000);
  afterAll(() => api.stop());
  return {
    answer: (query, variables) => api.answer(query, variables),
    ask: (query, variables) => api.ask(query, variables),
    load: (bundle, options) => api.load(bundle, options),
  };
}
