// The command line of the benchmark: what to measure, how large, how long.
import { parseArgs } from 'node:util';
import { operations } from './operations/index.js';
import type { Operation } from './operations/operation.js';
import { questions } from './questions/index.js';
import { contestantNames, peers, type ContestantName } from './servers/contestants.js';

export const measurements = ['load', 'cold', 'startup', 'growth', 'validity', 'reference-load', 'questions'] as const;

export type Measurement = (typeof measurements)[number];

export interface Options {
  readonly measurements: readonly Measurement[];
  readonly size: number;
  /** The two sizes between which growth is measured. */
  readonly growth: readonly number[];
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: readonly number[];
  readonly operations: readonly Operation[];
  readonly questions: readonly Operation[];
  readonly servers: readonly ContestantName[];
  /** Other built copies of the project, measured beside this one: before and after a change. */
  readonly against: readonly string[];
  /** Directory for the results; nothing is kept without one. */
  readonly results: string;
  readonly heapMb: number;
  readonly pageCacheMb: number;
}

export const usage = `npm run bench -- [load] [cold] [startup] [growth] [validity] [reference-load] [questions] [options]

  Measures what is named, or all of them.

  --size 100000            nodes in the graph; 10000, 100000 and 1000000 are those of the tables
  --growth 100000,1000000  the sizes between which growth is measured
  --seed 1                 another seed gives another graph, other variables, other shapes
  --rounds 8               rounds, each with all servers in rotated order
  --seconds 2              length of a round for one server, operation and number of connections
  --connections 1,16,64
  --operations a,b         some of ${operations.map(({ name }) => name).join(', ')}
  --questions a,b          some of ${questions.map(({ name }) => name).join(', ')}
  --servers a,b            some of ${contestantNames.join(', ')}; the first three without it
  --against <a>,<b>        also measures other built copies of this project, by their directories
  --results results        where the JSON and the tables go
  --heap 2048              megabytes for the database's heap
  --page-cache 2048        megabytes for the database's page cache`;

/** The command line cannot be understood. */
export class UsageError extends Error {}

function chosen<T extends string>(given: string | undefined, known: readonly T[]): T[] {
  if (given === undefined) return [...known];
  return given.split(',').map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined) throw new UsageError(`There is no "${name}"; there are ${known.join(', ')}.`);
    return found;
  });
}

function chosenOf(given: string | undefined, known: readonly Operation[]): Operation[] {
  const names = chosen(given, known.map(({ name }) => name));
  return known.filter(({ name }) => names.includes(name));
}

function whole(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} is "${given}"; it must be a whole number from 1.`);
  return value;
}

function parsed(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: {
        size: { type: 'string', default: '100000' },
        growth: { type: 'string', default: '100000,1000000' },
        seed: { type: 'string', default: '1' },
        rounds: { type: 'string', default: '8' },
        seconds: { type: 'string', default: '2' },
        connections: { type: 'string', default: '1,16,64' },
        operations: { type: 'string' },
        questions: { type: 'string' },
        servers: { type: 'string' },
        against: { type: 'string' },
        results: { type: 'string', default: 'results' },
        heap: { type: 'string', default: '2048' },
        'page-cache': { type: 'string', default: '2048' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function readOptions(commandLine: readonly string[]): Options {
  const { values, positionals } = parsed(commandLine);
  return {
    measurements: chosen(positionals.length > 0 ? positionals.join(',') : undefined, measurements),
    size: whole('size', values.size),
    growth: values.growth.split(',').map((given) => whole('growth', given)),
    seed: whole('seed', values.seed),
    rounds: whole('rounds', values.rounds),
    seconds: whole('seconds', values.seconds),
    connections: values.connections.split(',').map((given) => whole('connections', given)),
    operations: chosenOf(values.operations, operations),
    questions: chosenOf(values.questions, questions),
    servers: values.servers === undefined ? peers : chosen(values.servers, contestantNames),
    against: values.against?.split(',') ?? [],
    results: values.results,
    heapMb: whole('heap', values.heap),
    pageCacheMb: whole('page-cache', values['page-cache']),
  };
}
