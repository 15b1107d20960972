// Remembers which nodes their relationships prove a role of, as the project does after each load.
import { rolesOf, type Role } from '../../../src/graph/roles.js';
import type { Model, RelationshipType } from '../../../src/ontology/model.js';

export class ProvedRoles {
  readonly #roles: readonly Role[];
  readonly #bits: Uint8Array;

  constructor(model: Model, nodes: number) {
    this.#roles = rolesOf(model);
    this.#bits = new Uint8Array(nodes);
  }

  /** Notes what a relationship proves on one of its ends, given by their numbers in the whole graph. */
  note({ declaration: { proves } }: RelationshipType, from: number, to: number): void {
    if (!proves) return;
    const role = this.#roles.findIndex(({ label }) => label === proves.role);
    const node = proves.at === 'from' ? from : to;
    this.#bits[node] = (this.#bits[node] ?? 0) | (1 << role);
  }

  of(node: number): readonly Role[] {
    const bits = this.#bits[node] ?? 0;
    return bits === 0 ? [] : this.#roles.filter((_role, index) => (bits & (1 << index)) !== 0);
  }
}
