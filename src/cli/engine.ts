// Tells V8 how long objects live here, before it has begun to guess: what a request makes is garbage once it is answered.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * While the first statements are slow, much of what they make outlives a collection, so V8 decides to make the driver's
 * results among the old objects. From there they keep the rows of every answer alive until the next full collection,
 * which is a fifth of the driver's processor time and a quarter of this process's memory (docs/performance.md).
 */
export function makeAllObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/**
 * Gives the memory back that loading took: V8 holds on to garbage until more is made, which on a quiet server may be
 * never.
 */
export function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}
