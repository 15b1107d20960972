// What the HTTP server is told from outside; environment variables are read elsewhere.
import type { FastifyInstance } from 'fastify';
import type { Limits } from '../limits/limits.js';

export interface HttpSettings {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** False closes introspection and every suggestion of a name. */
  publicSchema: boolean;
  /** Web origins that may read answers in a browser; none by default, and never with credentials. */
  corsOrigins?: readonly string[];
  limits: Limits;
}

export interface LogSettings {
  level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Where lines go instead of standard output. */
  destination?: { write(line: string): void };
}

/** Further routes, such as the page with the IDE. */
export type MoreRoutes = (app: FastifyInstance) => void | Promise<void>;
