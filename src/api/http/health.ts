// Two questions of an orchestrator: does the process live, and may it be sent requests.
import type { FastifyInstance } from 'fastify';
import { jsonType } from './refusal.js';

/** What `/readyz` shows beside `ready`: words only, no addresses. */
export interface Readiness {
  readonly ready: boolean;
  readonly [detail: string]: string | number | boolean | undefined;
}

const patienceMs = 2000;

async function withPatience(ask: () => Promise<Readiness>): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ready: false, reason: 'The database did not answer in time.' });
    }, patienceMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return { ready: false, reason: 'The database cannot be asked.' };
  } finally {
    clearTimeout(timer);
  }
}

export function addHealthRoutes(
  app: FastifyInstance,
  isReady: () => Promise<Readiness>,
  isClosing: () => boolean,
): void {
  // Any number of askers at once cost the database one question.
  let asked: Promise<Readiness> | undefined;
  const ask = (): Promise<Readiness> => {
    asked ??= withPatience(isReady).finally(() => {
      asked = undefined;
    });
    return asked;
  };

  app.get('/livez', { exposeHeadRoute: true }, (_request, reply) => {
    void reply.header('content-type', jsonType).send('{"live":true}');
  });
  app.get('/readyz', { exposeHeadRoute: true }, async (_request, reply) => {
    const readiness = isClosing() ? { ready: false, reason: 'The server is stopping.' } : await ask();
    void reply.code(readiness.ready ? 200 : 503).header('content-type', jsonType);
    if (readiness.ready) return JSON.stringify(readiness);
    const message = 'The server cannot answer questions at the moment. Ask again in a few seconds.';
    return JSON.stringify({ ...readiness, errors: [{ message, extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  });
}
