import { afterAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { findJava, parseJavaVersion } from '../../../src/neo4j/java.js';
import { environmentWith, JAVA_17, removeTemporaryFolders } from './fake-commands.js';

afterAll(removeTemporaryFolders);

describe('the version that java -version prints', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_292"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['openjdk version "25-ea" 2025-09-16', 25],
    ['Picked up JAVA_TOOL_OPTIONS: -Dx="1"\nopenjdk version "17.0.2"', 17],
    ['no such thing', undefined],
  ])('%s', (output, major) => {
    expect(parseJavaVersion(output)).toBe(major);
  });
});

describe('finding Java', () => {
  test('takes the one on the PATH', async () => {
    expect(await findJava(environmentWith({ java: JAVA_17 }))).toMatchObject({ path: 'java', major: 17 });
  });

  test('prefers that of JAVA_HOME', async () => {
    const home = '/nowhere/java';
    await expect(findJava({ ...environmentWith({ java: JAVA_17 }), JAVA_HOME: home })).rejects.toThrow(
      `there is no ${join(home, 'bin', 'java')}`,
    );
  });

  test('says that there is none, and the ways out', async () => {
    await expect(findJava(environmentWith({}))).rejects.toMatchObject({
      exitCode: 2,
      message:
        'The local Neo4j needs Java 17 or newer, and there is no "java" on the PATH. Way out: install Java 17 or 21, set NEO4J_URI to a Neo4j you already have, or run "docker compose up".',
    });
  });

  test('says that it is too old', async () => {
    const environment = environmentWith({ java: `echo 'openjdk version "11.0.2"' >&2` });
    await expect(findJava(environment)).rejects.toThrow('needs Java 17 or newer, and java is Java 11.');
  });

  test('says that it does not run', async () => {
    await expect(findJava(environmentWith({ java: 'exit 127' }))).rejects.toThrow('java does not run.');
  });
});
