// Measures query shapes that nobody has seen: the first answer of each server to each shape, and later ones.
import { model } from '../../src/model/index.js';
import { randomShapes } from './cold/random-shape.js';
import type { Shape } from './cold/shape.js';
import { ask } from './compare/ask.js';
import type { Running } from './compare/agreement.js';
import { firstDifference } from './compare/difference.js';
import { median, percentile, sorted } from './measure/statistics.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { commit, keep, thisMachine } from './report/result.js';
import { contestants, openSession, say } from './session.js';

const shapeCount = 200;
const laterTimes = 3;

interface Timing {
  readonly server: string;
  readonly coldMs: number[];
  readonly warmMs: number[];
}

async function timed({ contestant, server }: Running, shape: Shape) {
  const request = contestant.shapeRequest(shape);
  const began = performance.now();
  const body = await ask(server.origin, request);
  return { milliseconds: performance.now() - began, answer: contestant.shapeAnswer(shape, body) };
}

/** One shape asked of all servers, each time in another order; throws where their answers differ. */
async function askAll(running: readonly Running[], shape: Shape, turn: number, timings: ReadonlyMap<string, Timing>) {
  const answers = [];
  for (let index = 0; index < running.length; index += 1) {
    const one = running[(index + turn) % running.length] as Running;
    const { name } = one.contestant;
    const timing = timings.get(name);
    const cold = await timed(one, shape);
    const later = [];
    for (let again = 0; again < laterTimes; again += 1) later.push((await timed(one, shape)).milliseconds);
    timing?.coldMs.push(cold.milliseconds);
    timing?.warmMs.push(median(later));
    answers.push({ name, answer: cold.answer });
  }
  const [first, ...others] = answers;
  for (const other of others) {
    const difference = firstDifference(first?.answer, other.answer);
    if (difference === undefined) continue;
    throw new Error(`${first?.name} and ${other.name} disagree on the shape ${JSON.stringify(shape)}: ${difference}`);
  }
}

function coldTable(timings: ReadonlyMap<string, Timing>): string {
  return table(
    ['server', 'cold p50 ms', 'cold p99 ms', 'warm p50 ms', 'warm p99 ms'],
    [...timings.values()].map(({ server, coldMs, warmMs }) => [
      server,
      ...[coldMs, warmMs].flatMap((values) => [percentile(sorted(values), 0.5), percentile(sorted(values), 0.99)]),
    ]),
  );
}

export async function measureCold(options: Options): Promise<void> {
  const session = await openSession(options);
  try {
    const running: Running[] = [];
    for (const contestant of contestants(options, session)) running.push(await session.start(contestant));
    const timings = new Map(
      running.map(({ contestant: { name } }): [string, Timing] => [name, { server: name, coldMs: [], warmMs: [] }]),
    );
    // Other shapes come first, so that what is measured is a new shape and not a cold compiler.
    const [warmUp, measured] = [randomShapes(model, options.seed + 1, 40), randomShapes(model, options.seed, shapeCount)];
    const machine = thisMachine();
    say('Warming up …');
    for (const [turn, shape] of warmUp.entries()) await askAll(running, shape, turn, new Map());
    await session.database.command('CALL db.clearQueryCaches()');
    for (const [turn, shape] of measured.entries()) {
      if (turn % 50 === 0) say(`Shape ${turn + 1} of ${shapeCount}`);
      await askAll(running, shape, turn, timings);
    }
    const tables = coldTable(timings);
    const figures = {
      measurement: 'cold',
      commit: commit(),
      machine,
      nodes: session.store.nodes,
      seed: options.seed,
      shapes: shapeCount,
      timings: [...timings.values()],
    };
    say(tables);
    say(`Kept in ${keep(options.results, `${options.size}-cold`, figures, tables)}`);
  } finally {
    await session.close();
  }
}
