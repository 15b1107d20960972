// Projections of Graph Data Science: made, worked with and dropped in one bracket, so that none outlives its request.
import { randomUUID } from 'node:crypto';
import type { Database, Parameters, ReadOptions, Row, Run } from './database.js';

/** Tells our own projections from those that others made in the same database. */
const prefix = 'value-chain-graph-';

/** Whoever made such an old one was killed before the end: no request takes that long. */
const forgottenAfter = 'PT10M';

/**
 * The library has the statement that projects planned anew each time, to guess at its size. So this one is short, and gets
 * what another statement, which is planned once, has found. Numbers arrive as floats.
 */
const project = `UNWIND $neighbours AS row
UNWIND CASE WHEN size(row) = 1 THEN [NULL] ELSE row[1..] END AS target
WITH toInteger(row[0]) AS source, toInteger(target) AS target
RETURN gds.graph.project($graph, source, target, {}, {undirectedRelationshipTypes: $undirected}) AS projected`;

const drop = 'CALL gds.graph.drop($graph, false) YIELD graphName RETURN graphName';

const dropForgotten = `CALL gds.graph.list() YIELD graphName, creationTime
WITH graphName, creationTime
WHERE graphName STARTS WITH $prefix AND creationTime < datetime() - duration($age)
CALL gds.graph.drop(graphName, false) YIELD graphName AS dropped
RETURN dropped`;

const tidied = new WeakSet<Database>();

/** Once a process, and nobody waits for it. */
function tidyUp(database: Database): void {
  if (tidied.has(database)) return;
  tidied.add(database);
  database.read(dropForgotten, { prefix, age: forgottenAfter }).catch(() => tidied.delete(database));
}

/** Of all nodes their places, each with those of its neighbours. */
function placed(nodes: readonly string[], neighbours: readonly (readonly string[])[]): number[][] {
  const places = new Map(nodes.map((id, place) => [id, place]));
  const lists = nodes.map((_, place) => [place]);
  for (const [node = '', ...others] of neighbours) {
    const list = lists[places.get(node) ?? -1];
    for (const other of others) list?.push(places.get(other) ?? 0);
  }
  return lists;
}

export interface Projecting {
  /** Returns one row: the ids of the scope that there are, the ids of all nodes, lists of a node and its neighbours. */
  readonly statement: string;
  readonly parameters: Parameters;
  readonly directed: boolean;
}

/** What was found, and a way to ask a projection of it by the parameter `graph`; a node has the number of its place. */
export interface Projected {
  readonly subjects: readonly string[];
  readonly nodes: readonly string[];
  readonly edges: number;
  /** The projection is made when it is first asked. */
  readonly run: Run;
}

/** Makes a projection under a name of its own, lets `work` ask it and drops it, also on failure and when it is ended. */
export async function withProjection<T>(
  database: Database,
  { statement, parameters, directed }: Projecting,
  work: (projected: Projected) => Promise<T>,
  options: ReadOptions = {},
): Promise<T> {
  tidyUp(database);
  const graph = prefix + randomUUID();
  let made = false;
  return database.bracket(
    {
      work: async (run) => {
        const [row = []] = await run(statement, parameters);
        const [subjects, nodes, neighbours] = row as Row & [string[], string[], string[][]];
        const edges = neighbours.reduce((sum, { length }) => sum + length - 1, 0);
        const ask: Run = async (asked, more) => {
          if (!made) {
            made = true;
            await run(project, { graph, neighbours: placed(nodes, neighbours), undirected: directed ? [] : ['*'] });
          }
          return run(asked, { ...more, graph });
        };
        return work({ subjects, nodes, edges, run: ask });
      },
      last: (run) => (made ? run(drop, { graph }) : Promise.resolve()),
    },
    options,
  );
}

/** The first projection after a start waits seconds until the database has loaded the library: a tiny one ahead of it does. */
export const loadLibrary = async (database: Database, options: ReadOptions = {}): Promise<void> =>
  withProjection(
    database,
    { statement: "RETURN [], ['a', 'b'], [['a', 'b'], ['b']]", parameters: {}, directed: true },
    async ({ run }) => void (await run('CALL gds.pageRank.stream($graph) YIELD nodeId RETURN count(nodeId)')),
    options,
  );
