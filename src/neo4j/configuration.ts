// What the local Neo4j and the Java below it are told.
import type { Jars } from './jars.js';

/**
 * `serve` is the real thing; `test` lasts for a whole run of tests, with other data for each file; `brief` is for a few
 * statements: compiled in haste, it starts sooner, at 2.4 times the processor time a query.
 */
export type Mode = 'serve' | 'test' | 'brief';

export interface ServerSettings {
  mode: Mode;
  port: number;
  heapMb: number;
  pageCacheMb: number;
}

/** Either learn which classes a run loads, or start from what was learnt. */
export interface ClassArchive {
  path: string;
  use: 'read' | 'write';
}

/** Planning every statement anew for the data of the next file doubles the time of tests. */
const keepPlans = 'dbms.cypher.min_replan_interval=1d\n';

export const serverConfiguration = (settings: ServerSettings, jars: Jars): string =>
  `# Written at every start of the local database; change nothing here.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${settings.port}
server.bolt.advertised_address=127.0.0.1:${settings.port}
server.http.enabled=false
server.https.enabled=false
server.directories.plugins=${jars.pluginsDirectory}
server.memory.pagecache.size=${settings.pageCacheMb}m
dbms.security.procedures.unrestricted=gds.*
dbms.usage_report.enabled=false
client.allow_telemetry=false
db.temporal.timezone=UTC
# The log that a killed server recovers from: enough for that, and no more disk than a laptop spares.
db.tx_log.rotation.size=64m
db.tx_log.rotation.retention_policy=256M size
db.tx_log.preallocate=false
# Stopping takes a third of a second instead of ten.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
# A statement is planned once, and not again for each length of the texts and lists that it is given.
internal.cypher.use_parameter_size=false
${settings.mode === 'test' ? keepPlans : ''}`;

/** The text of an @argfile: the class path alone is longer than some systems allow on a command line. */
export function javaArguments(settings: ServerSettings, jars: Jars, archive: ClassArchive | undefined): string {
  const options = [
    // Starts small: memory is taken when data needs it.
    `-Xms${Math.min(settings.heapMb, 256)}m`,
    `-Xmx${settings.heapMb}m`,
    // On a small heap the simplest collector leaves the most processor time to queries.
    settings.heapMb <= 4096 ? '-XX:+UseSerialGC' : '-XX:+UseG1GC',
    // A server short of memory limps on unpredictably; a dead one is restarted.
    '-XX:+ExitOnOutOfMemoryError',
    '-Duser.timezone=UTC',
    '-Dfile.encoding=UTF-8',
    // The rest is what Neo4j's own start script passes.
    '-Dlog4j2.disable.jmx=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '--enable-native-access=ALL-UNNAMED',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  ];
  if (settings.mode === 'brief') options.push('-XX:TieredStopAtLevel=1');
  if (archive)
    options.push(`-XX:${archive.use === 'read' ? 'SharedArchiveFile' : 'ArchiveClassesAtExit'}=${archive.path}`);
  options.push('-cp', jars.classPath.join(':'));
  return `${options.map(quoted).join('\n')}\n`;
}

const quoted = (argument: string): string => `"${argument.replace(/[\\"]/g, '\\$&')}"`;
