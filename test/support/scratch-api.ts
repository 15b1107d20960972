// The scratch API for all tests of a file: started before the first of them, stopped after the last.
import { afterAll, beforeAll } from '@jest/globals';
import { startScratchApi, type ScratchApi } from './scratch.js';

export interface LoadedApi extends Pick<ScratchApi, 'answer' | 'ask' | 'load'> {
  /** Runs a statement of Cypher beside what was loaded. */
  command(statement: string): Promise<unknown>;
}

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
    command: (statement) => api.database.command(statement),
  };
}
