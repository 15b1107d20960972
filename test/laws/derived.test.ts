// What follows from the declarations has not drifted from them, and says how large the schema is.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { apiSchema } from '../../src/api/schema/api-schema.js';
import { derivations } from '../../src/cli/derivations.js';
import { drifted } from '../../src/cli/derive.js';
import { model } from '../../src/model/index.js';

test('no derived file has drifted; `npm run derive` writes them', async () => {
  const changed = await drifted(derivations(), join(import.meta.dirname, '../..'));
  expect(changed.map(({ path }) => path)).toEqual([]);
});

test('at most ten derived types a kind', () => {
  const names = Object.keys(apiSchema(model).schema.getTypeMap());
  const derived = names.filter((name) => /(?:Connection|Edge|Where|Order)$/.test(name));
  expect((derived.length + model.kinds.length) / model.kinds.length).toBeLessThanOrEqual(10);
});

test('everything in the schema is described', () => {
  const { schema } = apiSchema(model);
  const bare = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && type.name !== 'Query' && !type.description,
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
});
