// Answers what node's own HTTP parser refuses, where no request object exists yet.
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { jsonType, refusalBody } from './refusal.js';

interface Refusal {
  status: number;
  code: string;
  message: string;
}

function refusalFor(errorCode: string | undefined): Refusal {
  switch (errorCode) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        code: 'HEADERS_TOO_LARGE',
        message: 'The headers are too large (VCG_MAX_HEADER_BYTES). Send long queries by POST.',
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, code: 'REQUEST_TIMEOUT', message: 'The request did not arrive in time. Send it again.' };
    default:
      return { status: 400, code: 'BAD_REQUEST', message: 'The request is not valid HTTP/1.1.' };
  }
}

function rawAnswer({ status, code, message }: Refusal): string {
  const body = refusalBody(code, message);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `content-type: ${jsonType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
    'cache-control: no-store',
    'connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Where node keeps the response that is being written on a socket. */
const currentResponse = '_httpMessage';

/** Fastify's `clientErrorHandler`. */
export function answerBrokenRequest(
  error: NodeJS.ErrnoException,
  socket: Socket & { [currentResponse]?: ServerResponse },
): void {
  // Bytes in the middle of another answer would corrupt it.
  const underWay = socket[currentResponse]?.headersSent === true;
  if (error.code === 'ECONNRESET' || !socket.writable || underWay) {
    socket.destroy();
    return;
  }
  // The client may still be sending and never read: half a second is enough for what it is owed.
  socket.end(rawAnswer(refusalFor(error.code)), () => setTimeout(() => socket.destroy(), 500).unref());
}

/** Node answers an unknown Expect header without a body unless told how. */
export function answerExpectations(server: Server): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = refusalBody('BAD_REQUEST', 'The Expect header is not supported. Leave it out.');
    response.writeHead(417, { 'content-type': jsonType, connection: 'close' }).end(body);
  });
}
