// Small graphs as a test writes them down: nodes by id with what matters of them, relationships from id to id.
import type { Bundle, NodeRecord, RelationshipRecord, Values } from '../../src/exchange/bundle.js';
import { checkBundle } from '../../src/exchange/check-bundle.js';
import { withDerivedNames } from '../../src/exchange/derived-names.js';
import { printProblem } from '../../src/exchange/problem.js';
import { relationshipId } from '../../src/exchange/relationship-id.js';
import { model } from '../../src/model/index.js';
import type { PropertyDeclaration } from '../../src/ontology/property.js';

const origin = { file: 'small graph', line: 1 };

/** `['ent:a', 'SUPPLIES', 'ent:b', { productId: 'prd:rice', year: 2024 }]` */
export type SmallLink = readonly [from: string, type: string, to: string, values?: Values];

/** Codes of invented countries: `ctry:xa` is XA, XAA and 900 and so on. */
const codes = (slug: string, serial: number): Values => ({
  iso2: slug.toUpperCase(),
  iso3: `${slug.toUpperCase()}A`,
  isoNumeric: String(900 + serial),
});

/** What a declaration needs and the test does not care about. */
const filled = (properties: readonly PropertyDeclaration[], given: Values): Values => ({
  ...Object.fromEntries(
    properties
      .filter(({ name, optional, derived }) => !optional && !derived && name !== 'id' && given[name] === undefined)
      .map(({ name, type }) => [name, type.parse(type.example)]),
  ),
  ...given,
});

/**
 * The records of a graph that keeps every rule of the model. Required properties that are left out have the example of their
 * type; a name that is left out is the id. Invented countries are `ctry:xa` to `ctry:xz`.
 */
export function smallGraph(nodes: Readonly<Record<string, Values>>, links: readonly SmallLink[] = []): Bundle {
  const kindOf = (id: string) => {
    const kind = model.kindOfId(id);
    if (!kind) throw new Error(`No kind has ids like "${id}".`);
    return kind;
  };
  const records = Object.entries(nodes).map(([id, values], serial): NodeRecord => {
    const kind = kindOf(id);
    const own = kind.name === 'Country' ? codes(id.slice(id.indexOf(':') + 1), serial) : {};
    return { kind, id, values: { ...filled(kind.properties, { name: id, ...own, ...values }), id }, origin };
  });
  const relationships = links.map(([from, type, to, values = {}]): RelationshipRecord => {
    const relationship = model.relationships.find((one) => one.type === type);
    if (!relationship) throw new Error(`No relationship is called "${type}".`);
    const all = filled(relationship.properties, values);
    return { relationship, id: relationshipId(relationship, from, to, all), from, to, values: all, origin };
  });
  const bundle = withDerivedNames({ nodes: records, relationships });
  const problems = checkBundle(bundle, model);
  if (problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
  return bundle;
}
