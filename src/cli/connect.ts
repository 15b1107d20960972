// The database to work with: the server that NEO4J_URI names, or a local one that is started on the spot.
import type { Config } from '../config.js';
import { KnownError } from '../errors.js';
import { Database, type Connection } from '../graph/database.js';

export interface Connected {
  readonly connection: Connection;
  /** Where it is and how to log in, in a line without the password. */
  readonly description: string;
  stop(): Promise<void>;
}

/** The server of NEO4J_URI does not serve; the message says why in one line. */
class DatabaseUnreachable extends Error {
  readonly exitCode = 2;
}

/** The driver gives general advice on a lost connection and the reason at its end; Neo4j's own reasons are one line. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof KnownError && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return message
    .replace(/^.*Caused by: /s, '')
    .replace(/\s*\n.*$/s, '')
    .replace(/\.$/, '');
};

async function connectTo(connection: Connection): Promise<Connected> {
  const database = new Database(connection);
  try {
    await database.read('RETURN 1');
  } catch (error) {
    throw new DatabaseUnreachable(
      `The Neo4j of NEO4J_URI=${connection.uri} does not answer: ${reasonOf(error)}. ` +
        'Check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE, or unset NEO4J_URI for a local database.',
      { cause: error },
    );
  } finally {
    await database.close();
  }
  return { connection, description: `${connection.uri} (user ${connection.username})`, stop: async () => undefined };
}

/** Reaches the configured server or starts the local one, which is restarted should it die while it is in use. */
export async function connect(config: Config, progress: (line: string) => void): Promise<Connected> {
  if (config.neo4j) return connectTo(config.neo4j);
  const { startLocalDatabase } = await import('../neo4j/local-database.js');
  progress(`Opening the local database in ${config.home} …`);
  const local = await startLocalDatabase({ dataDirectory: config.home, supervise: true, progress });
  return {
    connection: { uri: local.uri, username: local.username, password: local.password },
    description: `${local.uri} (user ${local.username}, password in ${config.home}/password)`,
    stop: () => local.stop(),
  };
}
