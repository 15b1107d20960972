// Speaks to the API that served the page: plain fetch to addresses beside it, and to no other host.

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | undefined;
}

export interface GraphqlError {
  readonly message: string;
}

export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

/** Nothing that speaks for the API answered. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Absolute, also where a proxy serves the page below a path. */
export const addressOf = (path: string): string => new URL(path, document.baseURI).href;

async function jsonFrom(path: string, options: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(addressOf(path), options);
    return await response.json();
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Unreachable('The API does not answer.', { cause: error });
  }
}

function post(path: string, request: GraphqlRequest, headers: HeadersInit, signal: AbortSignal): Promise<unknown> {
  return jsonFrom(path, {
    method: 'POST',
    headers: { ...Object.fromEntries(new Headers(headers)), 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
}

export const ask = async (request: GraphqlRequest, headers: HeadersInit, signal: AbortSignal): Promise<GraphqlAnswer> =>
  (await post('graphql', request, headers, signal)) as GraphqlAnswer;

/** How much of each measure an operation takes, and how much one may. */
export interface OperationCost {
  readonly cost: Readonly<Record<Measure, number>>;
  readonly limit: Readonly<Record<Measure, number>>;
}

export type Measure = 'nodes' | 'lists' | 'conditions';

export const askCost = async (
  request: GraphqlRequest,
  headers: HeadersInit,
  signal: AbortSignal,
): Promise<OperationCost | { readonly errors: readonly GraphqlError[] }> =>
  (await post('graphql/cost', request, headers, signal)) as OperationCost | { errors: GraphqlError[] };

/** An operation that somebody wrote for others to begin with. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ExampleGroup {
  readonly role: string;
  readonly operations: readonly Example[];
}

export const loadExamples = async (): Promise<readonly ExampleGroup[]> =>
  (await jsonFrom('explorer/operations.json', {})) as ExampleGroup[];
