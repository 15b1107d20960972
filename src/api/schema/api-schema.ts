// The one schema of the API: built once for a model and its questions, with or without a database behind it.
import type { GraphQLSchema } from 'graphql';
import type { Model } from '../../ontology/model.js';
import type { Question } from '../../ontology/question.js';
import { questions } from '../../questions/index.js';
import { buildSchema } from './build.js';
import { rootFields, type RootField } from './roots.js';

export interface ApiSchema {
  readonly schema: GraphQLSchema;
  readonly roots: ReadonlyMap<string, RootField>;
}

export function apiSchema(model: Model, asked: readonly Question[] = questions): ApiSchema {
  const roots = rootFields(model, asked);
  return { schema: buildSchema(model, roots), roots };
}
