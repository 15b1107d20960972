// Keeps answers for as long as the database has not changed, and asks the database itself whether it has.
//
// A read bookmark of Neo4j names the last transaction in its log, which is there before the writer hears of it. So a
// request that gets the same bookmark as an answer had, has missed nothing that was acknowledged before it. And a
// transaction that begins after a bookmark waits until all up to it can be seen, so an answer never lacks what its
// bookmark names. Whoever writes, through whatever connection, moves the bookmark on.
import { LRUCache } from 'lru-cache';

/** Questions remembered to tell those that come again: only those are worth a bookmark and the memory. */
const rememberedQuestions = 10_000;

/** Reads an answer, from what can be seen after a bookmark where one is given; undefined is kept nowhere. */
export type ReadAnswer = (after?: string) => Promise<string | undefined>;

export class AnswerCache {
  readonly #asked = new LRUCache<string, true>({ max: rememberedQuestions });
  readonly #answers: LRUCache<string, string>;
  #bookmark: string | undefined;
  #running: Promise<string | undefined> | undefined;
  #next: Promise<string | undefined> | undefined;

  /** `bookmark` asks the database for its bookmark; `maximumBytes` bounds what is kept. */
  constructor(
    private readonly bookmark: () => Promise<string>,
    maximumBytes: number,
  ) {
    this.#answers = new LRUCache({
      maxSize: maximumBytes,
      // Texts that are not Latin take two bytes a character.
      sizeCalculation: (answer, question) => 2 * (answer.length + question.length) + 100,
    });
  }

  /** The answer that is kept, if it still holds; else the one that is read now. */
  async answer(question: string, read: ReadAnswer): Promise<string | undefined> {
    if (!this.#asked.has(question)) {
      this.#asked.set(question, true);
      return read();
    }
    const now = await this.#bookmarkFromHere();
    if (now === undefined) return read();
    if (now !== this.#bookmark) {
      this.#answers.clear();
      this.#bookmark = now;
    }
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = await read(now);
    if (answer !== undefined && now === this.#bookmark) this.#answers.set(question, answer);
    return answer;
  }

  /** A bookmark that was asked for after this call, one question to the database for all who ask meanwhile. */
  #bookmarkFromHere(): Promise<string | undefined> {
    if (!this.#running) return this.#ask();
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.#ask();
    });
    return this.#next;
  }

  #ask(): Promise<string | undefined> {
    this.#running = this.bookmark()
      .catch(() => {
        // Whatever comes back may be another database.
        this.#answers.clear();
        this.#bookmark = undefined;
        return undefined;
      })
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }
}
