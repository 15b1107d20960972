// A server that answers wrongly on purpose, by which the comparison proves that it would notice.
import { createServer } from 'node:http';
import { request as ask } from 'undici';
import { damaged, type Damage } from '../compare/damage.js';
import type { Json } from '../operations/operation.js';
import { damagedOrigin, port } from './settings.js';

/** Serves `/<damage>/<operation>`: the answer of the sound server, damaged in that one way. */
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const [, damage = '', ...path] = (request.url ?? '').split('/');
    const headers = { 'content-type': 'application/json' };
    ask(`${damagedOrigin()}/${path.join('/')}`, { method: 'POST', headers, body: Buffer.concat(pieces) })
      .then(({ body }) => body.json())
      .then((answer) => response.end(JSON.stringify(damage === '' ? answer : damaged(damage as Damage, answer as Json))))
      .catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end('{}');
      });
  });
});
server.listen(port(), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
