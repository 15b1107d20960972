// The example operations: documents with a title and variables, in a folder for each role.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ExampleOperation {
  /** Who asks: the name of the folder. */
  readonly role: string;
  readonly name: string;
  /** What it asks, in a sentence: the comment that the document opens with. */
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function readOperation(
  directory: string,
  role: string,
  name: string,
  files: ReadonlySet<string>,
): Promise<ExampleOperation> {
  const query = await readFile(join(directory, role, `${name}.graphql`), 'utf8');
  const variablesFile = `${name}.variables.json`;
  const variables = files.has(variablesFile)
    ? (JSON.parse(await readFile(join(directory, role, variablesFile), 'utf8')) as Record<string, unknown>)
    : {};
  return { role, name, title: /^# (.+)/.exec(query)?.[1] ?? name, query, variables };
}

/** All operations below a directory, sorted by role and name. */
export async function readOperations(directory: string): Promise<ExampleOperation[]> {
  const folders = (await readdir(directory, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const roles = await Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map(async (role) => {
        const files = new Set(await readdir(join(directory, role)));
        const names = [...files].filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -8));
        return Promise.all(names.sort().map((name) => readOperation(directory, role, name, files)));
      }),
  );
  return roles.flat();
}
