// Asks one question and reads the whole answer, outside of any measurement.
import { request } from 'undici';
import type { LoadRequest } from '../load/message.js';

export async function ask(origin: string, { path, body }: LoadRequest): Promise<unknown> {
  const answer = await request(origin + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as unknown;
}
