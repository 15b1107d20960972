// A network read from the database into typed arrays, for what is computed here.
import { adjacencyOf, type Adjacency } from '../../network/adjacency.js';
import type { Asked, Values } from '../../ontology/question.js';
import { assertWithin, scopeWarnings } from './network-of.js';

/** What every statement returns that reads a network; some read `sales` beside it. */
export const networkColumns = ['subjects', 'nodes', 'ties'];

/** A node and then its neighbours. */
type Neighbours = readonly string[];

interface Read {
  readonly subjects: readonly string[];
  readonly nodes: readonly string[];
  readonly ties: readonly Neighbours[];
  readonly sales?: readonly Neighbours[];
}

interface WholeNetwork {
  /** Whether there is what the scope names. */
  readonly exists: boolean;
  /** Undirected. Nodes are in the order of names and ids. */
  readonly ties: Adjacency;
  /** Directed from seller to buyer; none where the statement does not read them. */
  readonly sales: Adjacency;
  readonly edges: number;
  readonly warnings: readonly string[];
}

function* pairs(lists: readonly Neighbours[]): Generator<readonly [string, string]> {
  for (const [node = '', ...neighbours] of lists) for (const neighbour of neighbours) yield [node, neighbour];
}

/** The network of a scope; `what` is to be computed of it, if it is not too large. */
export async function readNetwork(what: string, { run }: Asked, given: Values): Promise<WholeNetwork> {
  const [{ subjects, nodes, ties, sales = [] } = { subjects: [], nodes: [], ties: [] }] = await run<Read>();
  const edges = ties.reduce((sum, { length }) => sum + length - 1, 0);
  const found = { subjects, nodes, edges };
  assertWithin(what, found);
  return {
    exists: subjects.length > 0,
    ties: adjacencyOf(nodes, pairs(ties), { directed: false }),
    sales: adjacencyOf(nodes, pairs(sales), { directed: true }),
    edges,
    warnings: scopeWarnings(given, found),
  };
}
