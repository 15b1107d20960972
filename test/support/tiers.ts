// Tiers that need more than Node, Java and Maven: left out aloud where it is missing, a failure where CI says it must be there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

const needs = {
  browser: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  python: [join(root, '.vcg-python/bin/python')],
} as const;

/** A block of tests that gets the path of the program it needs; left out where that is missing, unless `CI` is set. */
export function describeTier(tier: keyof typeof needs, tests: (program: string) => void): void {
  const [first] = needs[tier];
  const program = needs[tier].find((path) => existsSync(path));
  const block = program !== undefined || process.env['CI'] ? describe : describe.skip;
  block(`${tier} tier`, () => tests(program ?? first));
}
