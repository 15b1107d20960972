// The roles that relationships prove on a node: a label to list by, and an entry of `roles` to read.
import type { Kind, Model } from '../ontology/model.js';
import { constantCase } from '../name-forms.js';

export interface Role {
  /** The label in Neo4j: `Buyer`. */
  readonly label: string;
  /** The entry of the node's `roles`: `BUYER`. */
  readonly entry: string;
  /** Patterns around `node`, of which one is enough. */
  readonly proofs: readonly string[];
}

/** Where others than those that can have roles stand at the end, the labels of those that can. */
function onlyActors(kinds: ReadonlySet<Kind>): string {
  const actors = [...kinds].filter(({ properties }) => properties.some(({ name }) => name === 'roles'));
  return actors.length < kinds.size ? `:${actors.map(({ name }) => name).join('|')}` : '';
}

/** Every role of the model with what proves it, in the order of the labels. */
export function rolesOf(model: Model): Role[] {
  const proofs = new Map<string, string[]>();
  for (const { type, declaration, ends } of model.relationships) {
    const { proves } = declaration;
    if (!proves) continue;
    const node = `(node${onlyActors(new Set(ends.flatMap((pair) => pair[proves.at])))})`;
    const proof = proves.at === 'to' ? `${node}<-[:${type}]-()` : `${node}-[:${type}]->()`;
    proofs.set(proves.role, [...(proofs.get(proves.role) ?? []), proof]);
  }
  return [...proofs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, patterns]) => ({ label, entry: constantCase(label), proofs: patterns }));
}
