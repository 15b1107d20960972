// The one whose sales are asked for.
import { Cluster } from '../../../model/alliances/cluster.js';
import { Consortium } from '../../../model/alliances/consortium.js';
import { Enterprise } from '../../../model/alliances/enterprise.js';
import { Organisation } from '../../../model/alliances/organisation.js';
import { Property } from '../../../ontology/property.js';
import type { Values } from '../../../ontology/question.js';
import { node } from '../../../ontology/values/index.js';

export class Trader {
  @Property(
    node(Cluster, Consortium, Enterprise, Organisation),
    'The actor, or the cluster or consortium whose members on the day count with it',
  )
  subject!: string;
}

/** What is said of a group whose numbers are null because nobody belongs to it. */
export const noMembers = (group: unknown, day: string): string =>
  `"${String(group)}" has no members on ${day}, so its numbers are null.`;

/** The answer of such a group: a row that tells nothing but the year. */
export function withoutMembers(group: unknown, day: string, row: Values) {
  const warnings = [noMembers(group, day)];
  return { rows: [row], warnings, basis: { nodes: 0, edges: 0, excluded: warnings } };
}
