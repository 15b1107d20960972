// Brings the generated files into a new store with Neo4j's own offline import, millions of records a minute.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideJars } from '../../../src/neo4j/jars.js';
import { findJava } from '../../../src/neo4j/java.js';
import type { Generated } from './generate.js';
import { listSeparator } from './table.js';

const separatorOption = `U+${listSeparator.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Fills `dataDirectory`, which a local database can then be started on. */
export async function bulkImport(
  { nodeFiles, relationshipFiles }: Generated,
  dataDirectory: string,
  progress: (line: string) => void,
): Promise<void> {
  const java = await findJava(process.env);
  const jars = await provideJars({ environment: process.env, progress });
  const configuration = join(dataDirectory, 'conf');
  mkdirSync(configuration, { recursive: true, mode: 0o700 });
  writeFileSync(join(configuration, 'neo4j.conf'), '');
  const classPath = join(dataDirectory, 'conf', 'import.arguments');
  writeFileSync(classPath, `-Xmx2g\n-cp\n"${jars.classPath.join(':')}"\n`);
  const importing = spawn(
    java.path,
    [
      `@${classPath}`,
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      'neo4j',
      '--id-type=integer',
      `--array-delimiter=${separatorOption}`,
      `--report-file=${join(dataDirectory, 'import.report')}`,
      '--max-off-heap-memory=4G',
      ...nodeFiles.map((path) => `--nodes=${path}`),
      ...[...relationshipFiles].map(([type, path]) => `--relationships=${type}=${path}`),
    ],
    {
      env: { ...process.env, NEO4J_HOME: dataDirectory, NEO4J_CONF: configuration },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  importing.stdout.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4_000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    importing.once('error', reject);
    importing.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The bulk import ended with ${code}:\n${said}`);
}
