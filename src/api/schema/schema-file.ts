// The schema as a file, for people, code generators and diffs.
import { printSchema } from 'graphql';
import type { Model } from '../../ontology/model.js';
import { apiSchema } from './api-schema.js';

export const schemaFile = (model: Model): string =>
  `# The GraphQL schema, derived from the declarations in src/model. Write it anew with: npm run derive\n\n${printSchema(apiSchema(model).schema)}\n`;
