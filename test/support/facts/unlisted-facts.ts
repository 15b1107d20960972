// What the graph cites to a text though no row of its list says so; classes and wordings are the curator's, the rest is not.
import type { ListedFact } from './fact-list.js';
import { matcher } from './names.js';
import type { Statement, StoredLink, StoredNode } from './stored-graph.js';
import { citation, unsupported, type Difference } from './support.js';
import { isRelationship, type ThingFinder } from './thing-finder.js';

const nameOf = ({ kind, names, id }: StoredNode): string => `${kind}: ${names[0] ?? id}`;

const citing = (finder: ThingFinder, statements: readonly Statement[]): Statement[] =>
  statements.filter(({ text }) => text === finder.list.text);

function unlistedNodes(finder: ThingFinder, rows: readonly ListedFact[]): Difference[] {
  const said = new Set(
    rows.flatMap(({ subject, says }) => finder.candidates(subject).map(({ id }) => `${id} ${says}`)),
  );
  return finder.graph.nodes.flatMap((node) => {
    const statements = citing(finder, node.statements);
    // A fact node is a statement itself; what it says is among the statements of its subject.
    if (node.kind === 'Source' || node.kind === 'Fact' || statements.length === 0) return [];
    const problem = citation(statements);
    // What single facts say has to be listed as well, whatever value was chosen in the end.
    const stated = statements.flatMap(({ property, values }) => (property ? [[property, values ?? []] as const] : []));
    const invented = stated.filter(
      ([property, values]) =>
        node.values.get(property)?.exact &&
        !rows.some(
          ({ subject, says, object }) =>
            says === property && values.some(matcher(object)) && finder.candidates(subject).includes(node),
        ),
    );
    if (invented.length > 0)
      return invented.map(([property, values]) => ({ fact: [nameOf(node), property, values.join(', ')], problem }));
    const whole = statements.some(({ property }) => property === undefined);
    if (whole && !said.has(`${node.id} is a`)) return [{ fact: [nameOf(node), 'is a', node.kind], problem }];
    return [...node.values].flatMap(([property, { texts, exact }]) =>
      exact && whole && !said.has(`${node.id} ${property}`)
        ? [{ fact: [nameOf(node), property, texts.join(', ')], problem }]
        : [],
    );
  });
}

/** The rows that speak of each relationship. */
function rowsByLink(finder: ThingFinder, rows: readonly ListedFact[]): Map<StoredLink, ListedFact[]> {
  const said = new Map<StoredLink, ListedFact[]>();
  for (const fact of rows.filter(({ says }) => isRelationship(says))) {
    for (const from of finder.candidates(fact.subject)) {
      for (const to of finder.candidates(fact.object)) {
        for (const link of finder.links(fact.says, from, to)) said.set(link, [...(said.get(link) ?? []), fact]);
      }
    }
  }
  return said;
}

function unlistedLinks(finder: ThingFinder, rows: readonly ListedFact[]): Difference[] {
  const said = rowsByLink(finder, rows);
  const { text, facts } = finder.list;
  return finder.graph.links.flatMap((link) => {
    const statements = citing(finder, link.statements);
    if (statements.length === 0) return [];
    const known = said.get(link) ?? [];
    const [from, to, problem] = [nameOf(link.from), nameOf(link.to), citation(statements)];
    // Where a fact that is asked for has another paragraph or status, it is among the missing ones already.
    const listed = known.some((fact) => facts.includes(fact) || !unsupported(text, statements, fact));
    if (!listed) return [{ fact: [from, link.type, to], problem }];
    return [...link.values].flatMap(([property, { texts, exact }]) =>
      exact && !known.some(({ having }) => having?.property === property)
        ? [{ fact: [from, `${link.type} (${property} ${texts.join(', ')})`, to], problem }]
        : [],
    );
  });
}

export function unlistedFacts(finder: ThingFinder): Difference[] {
  const rows = [...finder.list.facts, ...finder.list.mayBeHeld];
  return [...unlistedNodes(finder, rows), ...unlistedLinks(finder, rows)];
}
