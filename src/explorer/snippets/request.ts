// What a snippet has to send: one operation, written out with everything that the page would send itself.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface SnippetRequest {
  /** Absolute address of the API. */
  readonly url: string;
  readonly query: string;
  readonly variables: JsonObject;
  /** Which operation of the document to run, where it holds several. */
  readonly operationName?: string;
  /** Further headers, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

const contentType = 'application/json';

export const headersOf = ({ headers }: SnippetRequest): Record<string, string> => ({
  'content-type': contentType,
  ...headers,
});

export const hasVariables = ({ variables }: SnippetRequest): boolean => Object.keys(variables).length > 0;

/** The body as the API wants it; what is empty is left out. */
export const bodyOf = (request: SnippetRequest): JsonObject => ({
  query: request.query,
  ...(hasVariables(request) ? { variables: request.variables } : {}),
  ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
});
