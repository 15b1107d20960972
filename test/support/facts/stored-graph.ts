// The loaded graph as the lists of facts see it: names, values as text, relationships, and the statements behind each.
import type { Database } from '../../../src/graph/database.js';
import { model } from '../../../src/model/index.js';
import type { PropertyDeclaration } from '../../../src/ontology/property.js';

export interface Statement {
  /** Slug of the source, without the prefix of its kind. */
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly status: string;
  /** The one property that it is about, with the value that it states; absent where it is about the whole record. */
  readonly property?: string;
  readonly values?: readonly string[];
}

interface Value {
  readonly texts: readonly string[];
  /** A number, date or sum: what nobody may make up, while classes and wordings are the curator's. */
  readonly exact: boolean;
}

interface Recorded {
  readonly values: ReadonlyMap<string, Value>;
  readonly statements: Statement[];
}

export interface StoredNode extends Recorded {
  readonly id: string;
  readonly kind: string;
  readonly names: readonly string[];
}

export interface StoredLink extends Recorded {
  readonly type: string;
  readonly from: StoredNode;
  readonly to: StoredNode;
}

type Stored = Readonly<Record<string, unknown>>;

const exactTypes = new Set(['number', 'integer', 'money', 'partialDate']);
const list = /(?<!\\)\|/;

function valuesOf(properties: readonly PropertyDeclaration[], stored: Stored): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { name, type, provenance, derived } of properties) {
    const columns = type.columns.filter(({ auxiliary }) => !auxiliary).map(({ suffix }) => stored[name + suffix]);
    if (provenance || derived || columns.every((column) => column === undefined)) continue;
    const text = type.print(type.load(columns));
    const exact = exactTypes.has(type.comparison ?? '');
    values.set(name, { texts: type.list ? text.split(list) : [text], exact });
  }
  return values;
}

const slug = (id: unknown): string => String(id).replace(/^src:/, '');

function statements({ sourceId, locator, statementStatus }: Stored): Statement[] {
  if (typeof sourceId !== 'string') return [];
  const paragraphs = typeof locator === 'string' ? (locator.match(/p\d+/g) ?? []) : [];
  return [{ text: slug(sourceId), paragraphs, status: String(statementStatus) }];
}

/** `ALIAS@en=Lao PDR` is a name in text form. */
const nameTexts = (values: Recorded['values']): string[] => [
  ...(values.get('name')?.texts ?? []),
  ...(values.get('names')?.texts ?? []).map((name) => name.replace(/^[^=]*=/, '')),
];

const readNodes = `MATCH (node) WHERE any(label IN labels(node) WHERE label IN $kinds) AND node.id IS NOT NULL
RETURN [label IN labels(node) WHERE label IN $kinds][0], properties(node)`;

const readLinks = `MATCH (from)-[link]->(to) WHERE (type(link) IN $types OR link.sourceId IN $sources) AND NOT from:Fact
RETURN type(link), from.id, to.id, properties(link)`;

const readFacts = `MATCH (subject)<-[:SUBJECT]-(fact:Fact)-[cites:CITES]->(source)
WHERE fact.retractedOn IS NULL
OPTIONAL MATCH (fact)-[:OBJECT]->(object)
RETURN subject.id, object.id, fact.predicate, fact.value,
  {sourceId: source.id, locator: cites.locator, statementStatus: fact.statementStatus}`;
type FactRow = readonly [subject: string, object: string | null, predicate: string, value: string | null, Stored];

const nodeOf = (nodes: ReadonlyMap<string, StoredNode>, id: unknown): StoredNode => {
  const node = nodes.get(String(id));
  if (!node) throw new Error(`A relationship ends in ${String(id)}, which is of no declared kind.`);
  return node;
};

export class StoredGraph {
  private constructor(
    readonly nodes: readonly StoredNode[],
    readonly links: readonly StoredLink[],
  ) {}

  /** Three statements: nodes of all kinds, and relationships of the types in the lists or stated by one of the texts, and facts; what joins a fact with its subject, object and source is no statement of its own. */
  static async read(database: Database, types: readonly string[], texts: readonly string[]): Promise<StoredGraph> {
    const nodes = new Map<string, StoredNode>();
    const kinds = model.kinds.map(({ name }) => name);
    for (const [kind, properties] of (await database.read(readNodes, { kinds })) as [string, Stored][]) {
      const values = valuesOf(model.kind(kind).properties, properties);
      const id = String(properties['id']);
      nodes.set(id, { id, kind, names: nameTexts(values), values, statements: statements(properties) });
    }
    const sources = texts.map((text) => `src:${text}`);
    const rows = (await database.read(readLinks, { types, sources })) as [string, string, string, Stored][];
    const declared = new Map(model.relationships.map((one) => [one.type, one]));
    const links = rows.map(([type, from, to, properties]) => ({
      type,
      from: nodeOf(nodes, from),
      to: nodeOf(nodes, to),
      values: valuesOf(declared.get(type)?.properties ?? [], properties),
      statements: statements(properties),
    }));
    for (const [subject, object, predicate, value, stated] of (await database.read(readFacts)) as FactRow[]) {
      const about = links.filter(({ type, from, to }) => type === predicate && from.id === subject && to.id === object);
      for (const link of about) link.statements.push(...statements(stated));
      if (value === null) continue;
      const one = { property: predicate, values: value.split(list) };
      nodes.get(subject)?.statements.push(...statements(stated).map((statement) => ({ ...statement, ...one })));
    }
    return new StoredGraph([...nodes.values()], links);
  }
}
