// `vcg derive`: writes the files that follow from the declarations, or tells which of them have drifted.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../config.js';
import type { Derivation } from './derivations.js';

/** The derived files below `root` that are missing or have another text. */
export async function drifted(derivations: readonly Derivation[], root: string): Promise<Derivation[]> {
  const texts = derivations.map(({ path }) => readFile(join(root, path), 'utf8').catch(() => undefined));
  const found = await Promise.all(texts);
  return derivations.filter(({ text }, index) => found[index] !== text);
}

export async function writeDerived(derivations: readonly Derivation[], root: string): Promise<void> {
  for (const { path, text } of derivations) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function derive({ check = false }: { check?: boolean }): Promise<void> {
  const { derivations } = await import('./derivations.js');
  const changed = await drifted(derivations(), projectRoot);
  if (!check) await writeDerived(changed, projectRoot);
  for (const { path } of changed) {
    process.stdout.write(
      check ? `${path} differs from what the model says: run "npm run derive"\n` : `wrote ${path}\n`,
    );
  }
  if (check && changed.length > 0) process.exitCode = 1;
}

export const deriveCommand = (): Command =>
  new Command('derive')
    .description('write the files that follow from the declarations: constraints, schema, pages of model and questions')
    .option('--check', 'write nothing; exit with 1 where a file differs')
    .action(derive);
