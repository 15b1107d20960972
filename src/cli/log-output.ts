// Where the log of the server goes: standard output, in pieces, since a write a request was a seventh of its cost.
import { destination } from 'pino';

/** Lines wait for their piece to fill, half a second at most; those that wait are written when the process ends. */
export const logOutput = () => destination({ sync: false, minLength: 4_096, periodicFlush: 500 });
