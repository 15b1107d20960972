// Refuses to take away a node that another loaded set refers to: that set would be left with ends that lead nowhere.
import { Conflict } from '../errors.js';
import type { Run } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { carryingRule } from './carry-locations.js';
import type { Vanished } from './remove-records.js';

interface Leaving {
  readonly model: Model;
  readonly dataSet: string;
  /** The nodes that their set no longer has. */
  readonly nodes: readonly Vanished[];
  /** Sets that are loaded anew right after this one, and checked then. */
  readonly later: readonly string[];
}

/** Who refers to what: enough of them to find the others. */
const shown = 5;

/** Only sets that are loaded count; what users wrote by themselves is kept by retiring the node. */
const byLoadedSet = `one.dataSet <> $dataSet AND NOT one.dataSet IN $later
  AND EXISTS { (set:DataSet {name: one.dataSet}) WHERE set.loadedAt IS NOT NULL }`;

const joining = `MATCH (node)-[one]-(other)
WHERE elementId(node) IN $elements AND ${byLoadedSet} AND coalesce(one.importRunId <> $concluded, true)
RETURN node.id, one.dataSet, type(one) + ' of "' + other.id + '"' LIMIT ${shown}`;

/** An id among the properties of a record; whoever holds one is found by looking at all of them. */
const held = '[name IN $names WHERE one[name] IN $ids | one[name]]';
const holding = [
  `MATCH (one)
WHERE any(name IN $names WHERE one[name] IN $ids) AND ${byLoadedSet}
RETURN ${held}[0], one.dataSet, '"' + one.id + '"' LIMIT ${shown}`,
  `MATCH (from)-[one]->(to)
WHERE any(name IN $names WHERE one[name] IN $ids) AND ${byLoadedSet}
RETURN ${held}[0], one.dataSet, type(one) + ' from "' + from.id + '" to "' + to.id + '"' LIMIT ${shown}`,
];

/** Names of the properties that may hold one of the ids. */
function holders({ kinds, relationships }: Model, ids: readonly string[]): string[] {
  const prefixes = new Set(ids.map((id) => id.split(':')[0]));
  const declared = [...kinds, ...relationships].flatMap(({ properties }) => properties);
  return [...new Set(declared.filter(({ type }) => prefixes.has(type.references)).map(({ name }) => name))];
}

export async function keepReferred(run: Run, { model, dataSet, nodes, later }: Leaving): Promise<void> {
  if (nodes.length === 0) return;
  const ids = nodes.map(({ id }) => id);
  const names = holders(model, ids);
  const parameters = {
    elements: nodes.map(({ element }) => element),
    ids,
    names,
    dataSet,
    later,
    concluded: carryingRule,
  };
  const rows: [id: string, dataSet: string, what: string][] = [];
  for (const statement of [joining, ...(names.length > 0 ? holding : [])]) {
    rows.push(...((await run(statement, parameters)) as typeof rows));
  }
  const [first] = rows;
  if (!first) return;
  const [id] = first;
  const who = rows.filter((row) => row[0] === id).map(([, set, what]) => `${what} in the data set "${set}"`);
  throw new Conflict(
    `"${id}" is no longer in the data set "${dataSet}", but still referred to: ${who.join(', ')}. ` +
      'Put it back, or take out first what refers to it.',
  );
}
