// Speaks to a server as clients do: well-behaved ones by fetch, the others by a bare socket.
import { connect } from 'node:net';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  data?: Record<string, unknown> | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    locations?: object[];
    extensions: { code: string } & Record<string, unknown>;
  }[];
}

export const newMediaType = 'application/graphql-response+json';

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const parsed = text === '' ? {} : (JSON.parse(text) as Pick<Answer, 'data' | 'errors'>);
  return { status: response.status, headers: response.headers, text, ...parsed };
}

/** Posts `body` as it is, or as JSON when it is an object. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: newMediaType, ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });
  return read(response);
}

export const ask = (url: string, query: string, variables?: object): Promise<Answer> => post(url, { query, variables });

/** Sends bytes on a socket of its own and gives back all that came until it closed. */
export function send(port: number, text: string, keepOpenMs = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (keepOpenMs === 0 && /\r\n\r\n[^]*}$/.test(received)) socket.end();
    });
    socket.on('close', () => resolve(received));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(received);
      else reject(error);
    });
    if (keepOpenMs > 0) setTimeout(() => socket.destroy(), keepOpenMs).unref();
  });
}
