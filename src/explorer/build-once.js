// Builds the page into dist/explorer where what it is made of has changed; where nothing has, reading the inputs is all.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'dist', 'explorer');
/** Written last, so that a build that was cut off counts as none. */
const mark = 'inputs.sha256';
/** The lock file stands for every package that goes into the page. */
const otherInputs = ['package-lock.json', 'vite.config.ts'];
const packed = new Set(['.css', '.js', '.ttf']);

/** @param {string} directory */
async function filesIn(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashOfInputs() {
  const paths = [...(await filesIn(join(root, 'src', 'explorer'))), ...otherInputs.map((name) => join(root, name))];
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex');
}

/** The inputs of the page that is there. */
const builtFrom = () => readFile(join(target, mark), 'utf8').catch(() => undefined);

/** @param {string} directory */
async function pack(directory) {
  const paths = (await filesIn(directory)).filter((path) => packed.has(extname(path)));
  await Promise.all(
    paths.map(async (path) => writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path), { level: 9 }))),
  );
}

/** @param {string} inputs */
async function build(inputs) {
  const fresh = `${target}-${process.pid}`;
  try {
    // Whoever calls may be testing; the page is always the one that is served.
    process.env['NODE_ENV'] = 'production';
    const vite = await import('vite');
    await vite.build({ configFile: join(root, 'vite.config.ts'), build: { outDir: fresh } });
    await pack(fresh);
    await writeFile(join(fresh, mark), inputs);
    // Built aside and put in place at once: two starts at the same time do not meet half a page, and the first one stays.
    if ((await builtFrom()) === inputs) return;
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const inputs = await hashOfInputs();
if ((await builtFrom()) !== inputs) {
  const began = performance.now();
  process.stdout.write('Building the page, once …\n');
  await build(inputs);
  process.stdout.write(`Built the page in ${((performance.now() - began) / 1_000).toFixed(1)} s.\n`);
}
