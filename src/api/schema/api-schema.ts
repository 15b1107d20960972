// The one schema of the API: built once for a model, with or without a database behind it.
import type { GraphQLSchema } from 'graphql';
import type { Model } from '../../ontology/model.js';
import { buildSchema } from './build.js';
import { rootFields, type RootField } from './roots.js';

export interface ApiSchema {
  readonly schema: GraphQLSchema;
  readonly roots: ReadonlyMap<string, RootField>;
}

export const apiSchema = (model: Model): ApiSchema => ({ schema: buildSchema(model), roots: rootFields(model) });
