// Apollo's two memories, of parsed documents and of persisted queries, each bounded by the text it stands for.
import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of source text; a parsed document takes some hundred times its text. */
const documentCharacters = 400_000;
const persistedCharacters = 4_000_000;

type Options = ApolloServerOptions<object>;
type DocumentStore = NonNullable<Options['documentStore']>;
type PersistedQueries = Exclude<NonNullable<Options['persistedQueries']>, false>;
type PersistedCache = NonNullable<PersistedQueries['cache']>;

const sized = <V extends object | string>(maxSize: number, sizeOf: (value: V) => number) =>
  new LRUCache<string, V>({ max: 5000, maxSize, sizeCalculation: (value) => Math.max(1, sizeOf(value)) });

export function documentStore(): DocumentStore {
  const documents = sized<DocumentNode>(documentCharacters, ({ loc }) => loc?.source.body.length ?? documentCharacters);
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => {
      documents.set(key, document);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(documents.delete(key)),
  };
}

export function persistedQueryCache(): PersistedCache {
  const texts = sized<string>(persistedCharacters, (text) => text.length);
  return {
    get: (key) => Promise.resolve(texts.get(key)),
    set: (key, text) => {
      texts.set(key, text);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(texts.delete(key)),
  };
}
