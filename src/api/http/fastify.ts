// Makes the bare fastify instance: its clocks, its sizes, its log and the headers every answer carries.
import cors from '@fastify/cors';
import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { answerBrokenRequest, answerExpectations } from './broken-requests.js';
import { readJsonOnly } from './body.js';
import { answerFrameworkError, answerRefusals } from './refusals.js';
import { requestIdOf } from './request-id.js';
import { safetyHeaders } from './safety-headers.js';
import type { HttpSettings, LogSettings } from './settings.js';

/** Node looks for overdue connections this often; its own 30 seconds would outlast the limits. */
const overdueChecksMs = 2000;

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

export async function bareFastify(settings: HttpSettings, log: LogSettings): Promise<FastifyInstance> {
  const { limits } = settings;
  const app = fastify({
    logger: {
      level: log.level,
      ...(log.destination === undefined ? {} : { stream: log.destination }),
      // Queries and headers may hold what nobody wants in a log: the path is enough.
      serializers: { req: ({ method, url }) => ({ method, path: pathOf(url ?? '') }) },
    },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // A logger a request would be made for each, though hardly one logs more than its answer.
    childLoggerFactory: (logger) => logger,
    genReqId: requestIdOf,
    bodyLimit: limits.bodyBytes,
    keepAliveTimeout: limits.keepAliveMs,
    requestTimeout: limits.requestTimeoutMs,
    // A client that stops reading its answer is cut off too, though never while its operation may still run.
    connectionTimeout: limits.timeoutMs + 10_000,
    http: {
      headersTimeout: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs),
      connectionsCheckingInterval: Math.min(overdueChecksMs, limits.requestTimeoutMs / 2),
      maxHeaderSize: limits.headerBytes,
      // Node would answer a missing Host header without a body.
      requireHostHeader: false,
    },
    exposeHeadRoutes: false,
    // While the server stops, requests on open connections are still answered, each as its connection's last.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerFrameworkError(settings),
  });
  answerExpectations(app.server);
  const safety = safetyHeaders();
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(safety).header('x-request-id', request.id);
    done();
  });
  const origins = [...(settings.corsOrigins ?? [])];
  if (origins.length > 0) {
    await app.register(cors, {
      origin: origins.includes('*') ? '*' : origins,
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: [
        'content-type',
        'authorization',
        'apollo-require-preflight',
        'x-apollo-operation-name',
        'x-request-id',
      ],
      exposedHeaders: ['x-request-id'],
      maxAge: 600,
    });
  }
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    app.log.info({ requestId: request.id, method, path: pathOf(url), status: reply.statusCode, ms }, 'answered');
    done();
  });
  readJsonOnly(app, limits);
  answerRefusals(app, settings);
  return app;
}
