// Starts the server that the HTTP contract is held against: the one place to change when that is another server.
import { createExecutor } from '../../../src/api/execute.js';
import type { BeforeExecution } from '../../../src/api/execute.js';
import { createHttpServer } from '../../../src/api/http/server.js';
import type { Readiness } from '../../../src/api/http/health.js';
import { defaultLimits } from '../../../src/api/limits/limits.js';
import type { Limits } from '../../../src/api/limits/limits.js';
import { toySchema } from './toy-schema.js';
import type { ToyContext } from './toy-schema.js';

export interface StartOptions {
  publicSchema?: boolean;
  limits?: Partial<Limits>;
  isReady?: () => Promise<Readiness>;
  corsOrigins?: readonly string[];
  beforeExecution?: BeforeExecution<ToyContext>;
  contextFails?: () => unknown;
}

export interface StartedServer {
  /** The address of `/graphql`. */
  url: string;
  address: string;
  port: number;
  /** Every line logged so far. */
  log: string[];
  close(): Promise<void>;
}

export async function startServer(options: StartOptions = {}): Promise<StartedServer> {
  const log: string[] = [];
  const { beforeExecution } = options;
  const server = await createHttpServer<ToyContext>({
    schema: toySchema,
    executor: createExecutor<ToyContext>({
      schema: toySchema,
      ...(beforeExecution === undefined ? {} : { beforeExecution }),
    }),
    contextFor: (_request, scope) => {
      const failure = options.contextFails?.();
      if (failure !== undefined) throw failure;
      return { ...scope };
    },
    isReady: options.isReady ?? (() => Promise.resolve({ ready: true })),
    settings: {
      host: '127.0.0.1',
      port: 0,
      publicSchema: options.publicSchema ?? true,
      limits: { ...defaultLimits, ...options.limits },
      ...(options.corsOrigins === undefined ? {} : { corsOrigins: options.corsOrigins }),
    },
    log: { level: 'info', destination: { write: (line) => void log.push(line) } },
  });
  const { port } = new URL(server.address);
  return {
    url: `${server.address}/graphql`,
    address: server.address,
    port: Number(port),
    log,
    close: () => server.close(),
  };
}
