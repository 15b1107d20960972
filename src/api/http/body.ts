// Reads request bodies: JSON in UTF-8 only, neither compressed nor nested past the limit.
import type { FastifyInstance } from 'fastify';
import { TooCostly } from '../../errors.js';
import type { Limits } from '../limits/limits.js';
import { nestingOf } from '../limits/nesting.js';
import { tooComplexMessage } from '../limits/too-complex.js';
import { RefusedRequest } from './refusal.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The body is not valid UTF-8. Send JSON encoded in UTF-8.');
  }
}

/** Refuses text whose brackets a recursive reader could not follow. */
export function refuseDeepText(text: string, language: 'json' | 'graphql', limits: Limits): void {
  const found = nestingOf(text, language);
  if (found <= limits.nesting) return;
  throw new TooCostly(tooComplexMessage('nesting', limits.nesting, found, 'brackets open at once', 'Nest it less.'));
}

export function readJsonOnly(app: FastifyInstance, limits: Limits): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) {
      done(
        new RefusedRequest(415, 'UNSUPPORTED_MEDIA_TYPE', 'The charset is not supported. Send JSON encoded in UTF-8.'),
      );
      return;
    }
    try {
      const text = decoded(Buffer.isBuffer(body) ? body : Buffer.from(body));
      refuseDeepText(text, 'json', limits);
      void parseJson(request, text, done);
    } catch (error) {
      done(error as Error);
    }
  });
  // Unpacking could turn a small body into an unbounded one, and no client of a GraphQL API needs it.
  app.addHook('onRequest', (request, _reply, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === '' || encoding.toLowerCase() === 'identity') {
      done();
      return;
    }
    const wayOut = 'Send the body without Content-Encoding.';
    done(new RefusedRequest(415, 'UNSUPPORTED_MEDIA_TYPE', `Compressed bodies are not accepted. ${wayOut}`));
  });
}
