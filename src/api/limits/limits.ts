// How much one request may ask for: every limit once, with its default, its environment name and its reason.

/** One limit: what it bounds and how to set it. */
export interface LimitDeclaration {
  /** The environment variable that sets it. */
  env: string;
  /** The value without that variable. */
  standard: number;
  description: string;
}

export const limitDeclarations = {
  bodyBytes: {
    env: 'VCG_MAX_BODY_BYTES',
    standard: 512 * 1024,
    description: 'Bytes of a request body; compressed bodies are refused, so this is the unpacked size too.',
  },
  headerBytes: {
    env: 'VCG_MAX_HEADER_BYTES',
    standard: 16 * 1024,
    description: 'Bytes of all request headers with the request line, and so of a query sent by GET.',
  },
  nesting: {
    env: 'VCG_MAX_NESTING',
    standard: 100,
    description: 'Brackets open at once in a document or in its JSON: deeper text would exhaust the stack.',
  },
  tokens: {
    env: 'VCG_MAX_TOKENS',
    standard: 4000,
    description: 'Lexical tokens of a GraphQL document.',
  },
  depth: {
    env: 'VCG_MAX_DEPTH',
    standard: 20,
    description: 'Levels of fields below the root, fragments followed; introspection needs 15.',
  },
  fields: {
    env: 'VCG_MAX_FIELDS',
    standard: 2000,
    description: 'Fields an operation selects once its fragments are written out.',
  },
  aliases: {
    env: 'VCG_MAX_ALIASES',
    standard: 30,
    description: 'Aliased fields of an operation once its fragments are written out: each may repeat work.',
  },
  directives: {
    env: 'VCG_MAX_DIRECTIVES',
    standard: 20,
    description: 'Directives of an operation once its fragments are written out.',
  },
  repetitions: {
    env: 'VCG_MAX_REPETITIONS',
    standard: 20,
    description: 'Times one selection set may name the same field or alias: comparing them is quadratic.',
  },
  operations: {
    env: 'VCG_MAX_OPERATIONS',
    standard: 10,
    description: 'Operations a document may hold.',
  },
  cost: {
    env: 'VCG_MAX_COST',
    standard: 25_000,
    description: 'Nodes an operation could return: the product of page sizes along each path.',
  },
  lists: {
    env: 'VCG_MAX_LISTS',
    standard: 60,
    description: 'Lists an operation may open, however small: each is a part of the statement that the database plans.',
  },
  conditions: {
    env: 'VCG_MAX_CONDITIONS',
    standard: 200,
    description: 'Values that the filters of an operation compare with.',
  },
  timeoutMs: {
    env: 'VCG_TIMEOUT_MS',
    standard: 9000,
    description: 'Milliseconds an operation may run; clients are promised an answer within 10 seconds.',
  },
  headersTimeoutMs: {
    env: 'VCG_HEADERS_TIMEOUT_MS',
    standard: 10_000,
    description: 'Milliseconds a client may take to send its headers.',
  },
  requestTimeoutMs: {
    env: 'VCG_REQUEST_TIMEOUT_MS',
    standard: 15_000,
    description: 'Milliseconds a client may take to send a whole request; with the checks in between under 20 seconds.',
  },
  keepAliveMs: {
    env: 'VCG_KEEP_ALIVE_MS',
    standard: 65_000,
    description: 'Milliseconds an idle connection is kept: a little longer than common load balancers keep theirs.',
  },
  drainMs: {
    env: 'VCG_DRAIN_MS',
    standard: 10_000,
    description: 'Milliseconds that requests in flight have to finish once the server is told to stop.',
  },
} as const satisfies Record<string, LimitDeclaration>;

export type LimitName = keyof typeof limitDeclarations;

/** The values of all limits. */
export type Limits = Readonly<Record<LimitName, number>>;

export const defaultLimits: Limits = Object.fromEntries(
  Object.entries(limitDeclarations).map(([name, declaration]) => [name, declaration.standard]),
) as Record<LimitName, number>;
