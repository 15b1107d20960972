// The JSON body of every refusal, whoever refuses: router, body parser, node's own parser or GraphQL.
import { KnownError } from '../../errors.js';

/** A request that HTTP itself cannot take, before any GraphQL. */
export class RefusedRequest extends KnownError {
  constructor(
    override readonly status: number,
    override readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const jsonType = 'application/json; charset=utf-8';

export function refusalBody(code: string, message: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
