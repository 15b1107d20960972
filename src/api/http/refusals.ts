// Answers in our own shape what the router and the body parser refuse, and masks what nobody foresaw.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { KnownError, TooLarge } from '../../errors.js';
import { answerTo, recognise } from '../errors.js';
import { jsonType, RefusedRequest } from './refusal.js';
import type { HttpSettings } from './settings.js';

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const badRequest = (message: string): RefusedRequest => new RefusedRequest(400, 'BAD_REQUEST', message);

/** Our error for one of fastify's; undefined when it is not about the request. */
function refusalFor(error: FastifyError, settings: HttpSettings): KnownError | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new TooLarge(
        `The body is larger than ${settings.limits.bodyBytes} bytes (VCG_MAX_BODY_BYTES). Split the request.`,
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_TYPE':
      return new RefusedRequest(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'The content type is not supported. Send the header Content-Type: application/json.',
      );
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return badRequest('The body is empty. Send a JSON object with the field query.');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return badRequest('The body is not valid JSON. Send a JSON object with the field query.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return badRequest('The body is not as long as its Content-Length says.');
    case 'FST_ERR_BAD_URL':
      return badRequest('The path is not a valid URL. Percent-encode it as UTF-8.');
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new RefusedRequest(414, 'BAD_REQUEST', 'The path is too long.');
    default:
      break;
  }
  if (error.statusCode === undefined || error.statusCode < 400 || error.statusCode > 499) return undefined;
  return new RefusedRequest(
    error.statusCode,
    'BAD_REQUEST',
    'The request cannot be read. Send a JSON object in UTF-8.',
  );
}

function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply, publicSchema: boolean): void {
  const known = recognise(thrown);
  if (known === undefined) request.log.error({ err: thrown, requestId: request.id }, 'unexpected error');
  const answer = answerTo(thrown, { publicSchema, reference: () => request.id });
  void reply
    .code(known?.status ?? 500)
    .header('content-type', jsonType)
    .send(JSON.stringify({ errors: [answer] }));
}

/** Fastify's `frameworkErrors`: what fails before a route is found, and so before any hook. */
export function answerFrameworkError(settings: HttpSettings) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.header('x-request-id', request.id);
    sendError(refusalFor(error, settings) ?? error, request, reply, settings.publicSchema);
  };
}

export function answerRefusals(app: FastifyInstance, settings: HttpSettings): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = error instanceof KnownError ? error : refusalFor(error, settings);
    sendError(refusal ?? error, request, reply, settings.publicSchema);
  });
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '/';
    const allowed = methods.filter((method) => app.hasRoute({ method, url }));
    if (allowed.length === 0) {
      const refusal = new RefusedRequest(
        404,
        'NOT_FOUND_PATH',
        'Nothing is served at this path. The API is at /graphql.',
      );
      sendError(refusal, request, reply, settings.publicSchema);
      return;
    }
    void reply.header('allow', allowed.join(', '));
    const refusal = new RefusedRequest(
      405,
      'METHOD_NOT_ALLOWED',
      `Use one of these methods here: ${allowed.join(', ')}.`,
    );
    sendError(refusal, request, reply, settings.publicSchema);
  });
}
