// The headers that tell browsers what an answer may do; they are the same for all answers, so helmet is asked once.
import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

export function safetyHeaders(): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  protect(request, response, (problem) => {
    if (problem instanceof Error) throw problem;
  });
  return { ...response.getHeaders() };
}
