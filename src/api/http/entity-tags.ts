// Answers to GET carry an ETag; whoever sends it back gets 304 as long as nothing that the answer depends on has changed.
import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { KnownError } from '../../errors.js';
import type { RequestScope } from './request-scope.js';

/** Names the state of data and schema in a text that changes whenever answers may; one small read. */
export type StateOf = (signal: AbortSignal) => Promise<string>;

type Http = NonNullable<GraphQLRequestContext<RequestScope>['request']['http']>;

/** The same address is answered in another form to those who accept another. */
function tagOf(state: string, { search, headers }: Http): string {
  const text = JSON.stringify([state, search, headers.get('accept') ?? '']);
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** `*` is no tag: nobody knows whether there is an answer before it has been made. */
const isAmong = (tag: string, given: string | undefined): boolean =>
  (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

const headersWith = (tag: string): [string, string][] => [
  ['etag', tag],
  ['cache-control', 'no-cache'],
];

/**
 * The state is read before the operation runs: data that change in between give an old tag to a new answer, which costs a
 * repetition, never the other way round. Errors have no tag.
 */
export function entityTags<Context extends RequestScope>(stateOf: StateOf): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () => {
      let tag: string | undefined;
      return Promise.resolve({
        responseForOperation: async ({ request: { http }, contextValue: { signal } }) => {
          if (http?.method !== 'GET') return null;
          try {
            tag = tagOf(await stateOf(signal), http);
          } catch (error) {
            // Without its database the operation fails in the same way and says so itself.
            if (error instanceof KnownError) return null;
            throw error;
          }
          if (!isAmong(tag, http.headers.get('if-none-match'))) return null;
          return {
            http: { status: 304, headers: new HeaderMap(headersWith(tag)) },
            body: { kind: 'single', singleResult: {} },
          };
        },
        willSendResponse: ({ response: { http, body } }) => {
          const sound = body.kind === 'single' && body.singleResult.errors === undefined;
          if (tag !== undefined && sound) for (const [name, value] of headersWith(tag)) http.headers.set(name, value);
          return Promise.resolve();
        },
      });
    },
  };
}
