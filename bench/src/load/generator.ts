// Makes the load, in a process of its own: so many connections, each with one request at a time, kept alive.
import { Client } from 'undici';
import type { LoadOrder, LoadReport } from './message.js';

const failureMark = Buffer.from('"errors":[');
const patience = 120_000;

async function carryOut({ origin, requests, beginAt, connections, milliseconds }: LoadOrder): Promise<LoadReport> {
  const latencies: number[] = [];
  let failures = 0;
  let failure: string | undefined;
  let next = beginAt;
  const began = performance.now();
  const until = began + milliseconds;

  const keepAsking = async (client: Client): Promise<void> => {
    while (performance.now() < until) {
      const { path, body } = requests[next++ % requests.length] ?? { path: '/', body: '' };
      const sent = performance.now();
      try {
        const answer = await client.request({ path, method: 'POST', headers: { 'content-type': 'application/json' }, body });
        const content = Buffer.from(await answer.body.arrayBuffer());
        if (answer.statusCode !== 200 || content.includes(failureMark)) throw new Error(content.toString().slice(0, 500));
        latencies.push(performance.now() - sent);
      } catch (error) {
        failures += 1;
        failure ??= String(error);
      }
    }
  };

  const clients = Array.from({ length: connections }, () => {
    return new Client(origin, { pipelining: 1, headersTimeout: patience, bodyTimeout: patience });
  });
  try {
    await Promise.all(clients.map(keepAsking));
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
  const report = { latencies: Float64Array.from(latencies), failures, milliseconds: performance.now() - began };
  return failure === undefined ? report : { ...report, failure };
}

process.on('message', (order: LoadOrder) => {
  void carryOut(order).then((report) => process.send?.(report));
});
process.once('disconnect', () => process.exit());
