// What the cache keeps and for how long, by a bookmark that the test moves.
import { expect, test } from '@jest/globals';
import { AnswerCache } from '../../../src/api/answer-cache.js';

/** Answers that count how often they were read. */
function counted() {
  const reads: (string | undefined)[] = [];
  return {
    reads,
    read: (after?: string) => {
      reads.push(after);
      return Promise.resolve(`answer ${reads.length}`);
    },
  };
}

test('a question is kept from its second time on, until the bookmark moves', async () => {
  let bookmark = 'one';
  const cache = new AnswerCache(() => Promise.resolve(bookmark), 10_000);
  const { reads, read } = counted();
  const ask = () => cache.answer('question', read);
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([
    'answer 1',
    'answer 2',
    'answer 2',
    'answer 2',
  ]);
  bookmark = 'two';
  expect([await ask(), await ask()]).toEqual(['answer 3', 'answer 3']);
  // What is kept was read from what the bookmark names.
  expect(reads).toEqual([undefined, 'one', 'two']);
});

test('without a bookmark everything is read, and what was kept is dropped', async () => {
  let lost = false;
  const cache = new AnswerCache(() => (lost ? Promise.reject(new Error('gone')) : Promise.resolve('one')), 10_000);
  const { read } = counted();
  const ask = () => cache.answer('question', read);
  await ask();
  expect([await ask(), await ask()]).toEqual(['answer 2', 'answer 2']);
  lost = true;
  expect(await ask()).toBe('answer 3');
  lost = false;
  expect(await ask()).toBe('answer 4');
});

test('the memory is bounded, and what fails or is too large is not kept', async () => {
  const cache = new AnswerCache(() => Promise.resolve('one'), 1_000);
  const long = 'x'.repeat(2_000);
  let reads = 0;
  const read = (text: string | undefined) => () => {
    reads += 1;
    return Promise.resolve(text);
  };
  for (let time = 0; time < 3; time += 1) expect(await cache.answer('long', read(long))).toBe(long);
  for (let time = 0; time < 3; time += 1) expect(await cache.answer('failing', read(undefined))).toBeUndefined();
  expect(reads).toBe(6);
});

test('all who ask during one question for the bookmark share the next one', async () => {
  let asked = 0;
  const cache = new AnswerCache(() => {
    asked += 1;
    return new Promise((resolve) => setTimeout(() => resolve('one'), 5));
  }, 10_000);
  const { read } = counted();
  await cache.answer('question', read);
  await Promise.all(Array.from({ length: 50 }, () => cache.answer('question', read)));
  expect(asked).toBe(2);
});
