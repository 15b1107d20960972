// Names for records that nobody names: a fact is called after what it is about, a report after what it answers.
import { nothingAround, type Bundle, type NodeRecord } from './bundle.js';
import { Neighbours } from './neighbours.js';

const longest = 200;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** The bundle with a name on each record whose kind says what it is named after; records of other sets keep theirs. */
export function withDerivedNames(bundle: Bundle, around: Bundle = nothingAround): Bundle {
  const theirs = new Set(around.nodes);
  const nodes = new Map([...around.nodes, ...bundle.nodes].map((node) => [node.id, node]));
  const neighbours = new Neighbours(bundle);
  const known = new Map<string, string>();

  const partOf = (node: NodeRecord, name: string): string[] => {
    const property = node.kind.properties.find((one) => one.name === name);
    if (!property) return neighbours.of(node, name).slice(0, 1).map(nameOf);
    const value = node.values[name];
    return value === undefined ? [] : [property.type.print(value)];
  };

  /** Names may rest on other derived names; a record met again on the way is called by its id. */
  function nameOf(id: string): string {
    const found = known.get(id);
    if (found !== undefined) return found;
    const node = nodes.get(id);
    const { namedAfter } = node?.kind.declaration ?? {};
    const given = node?.values['name'];
    if (!node || !namedAfter || theirs.has(node)) return typeof given === 'string' ? given : id;
    known.set(id, id);
    const name = shortened(namedAfter.flatMap((part) => partOf(node, part)).join(' · ') || id);
    known.set(id, name);
    return name;
  }

  return {
    ...bundle,
    nodes: bundle.nodes.map((node) =>
      node.kind.declaration.namedAfter ? { ...node, values: { ...node.values, name: nameOf(node.id) } } : node,
    ),
  };
}
