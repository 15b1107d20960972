// The driver of Neo4j, with every wait bounded by the time one request may take.
import neo4j, { type Driver } from 'neo4j-driver';

export interface Connection {
  uri: string;
  username: string;
  password: string;
  /** The database to use; the server's default where absent. */
  database?: string | undefined;
}

export const openDriver = ({ uri, username, password }: Connection, timeoutMs: number): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    // All three stay below the time one request may take, so that a request never waits for a lost server.
    connectionTimeout: Math.min(5_000, timeoutMs / 2),
    connectionAcquisitionTimeout: Math.min(8_000, timeoutMs * 0.8),
    maxTransactionRetryTime: Math.min(8_000, timeoutMs * 0.8),
    telemetryDisabled: true,
    userAgent: 'value-chain-graph',
  });

/** How to reach one server of a cluster; undefined where there is only one server. */
export function driverAt(connection: Connection, timeoutMs: number): ((address: string) => Driver) | undefined {
  const { protocol } = new URL(connection.uri);
  if (!protocol.startsWith('neo4j')) return undefined;
  const direct = protocol.replace('neo4j', 'bolt');
  return (address) => openDriver({ ...connection, uri: `${direct}//${address}` }, timeoutMs);
}
