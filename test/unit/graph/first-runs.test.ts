// First runs of a statement: one at a time, later ones side by side, and a failure holds nobody up.
import { expect, test } from '@jest/globals';
import { FirstRuns } from '../../../src/graph/first-runs.js';

/** Runs that end when told, and what they have begun so far. */
function runs() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const start =
    (name: string, fails = false) =>
    (): Promise<string> => {
      begun.push(name);
      return new Promise((resolve, reject) => {
        ends.push(() => (fails ? reject(new Error(name)) : resolve(name)));
      });
    };
  return { begun, start, end: () => ends.shift()?.() };
}

const settled = () => new Promise((resume) => setImmediate(resume));

test('others wait for the first run of a statement, then run side by side', async () => {
  const first = new FirstRuns();
  const { begun, start, end } = runs();
  const all = ['a', 'b', 'c'].map((name) => first.run('RETURN 1', start(name)));
  const other = first.run('RETURN 2', start('other'));
  await settled();
  expect(begun).toEqual(['a', 'other']);
  end();
  await settled();
  expect(begun).toEqual(['a', 'other', 'b', 'c']);
  void first.run('RETURN 1', start('d'));
  expect(begun).toContain('d');
  for (let count = 0; count < 4; count += 1) end();
  expect(await Promise.all([...all, other])).toEqual(['a', 'b', 'c', 'other']);
});

test('a first run that fails lets the next one try', async () => {
  const first = new FirstRuns();
  const { begun, start, end } = runs();
  const failing = first.run('RETURN 1', start('a', true));
  const next = first.run('RETURN 1', start('b'));
  end();
  await expect(failing).rejects.toThrow('a');
  await settled();
  expect(begun).toEqual(['a', 'b']);
  end();
  expect(await next).toBe('b');
});
