// Records with what facts state brought onto them and between them, and with the facts that records themselves become.
import type { Model, RelationshipType } from '../../ontology/model.js';
import { nothingAround, type Bundle, type NodeRecord, type RelationshipRecord } from '../bundle.js';
import type { InputProblem } from '../problem.js';
import { MemoryRecords } from '../records/memory-records.js';
import { Surrounded, type Records, type Side } from '../records/records.js';
import type { OwnFact } from './own-statement.js';
import { predicateProblem, projectRecord, withFactIds } from './project-record.js';
import { projectRelationships } from './project-relationships.js';
import { factsAbout, foreignSubjects, grouped, isRetracted, type StatedFact } from './stated-facts.js';

/** What facts give beside the records: it is as much as there are facts between nodes and facts against records. */
interface Beside {
  /** Relationships in the place of those that facts speak of, and the facts that records become. */
  readonly records: MemoryRecords;
  readonly touched: ReadonlySet<string>;
  readonly ownFacts: ReadonlyMap<string, readonly StatedFact[]>;
}

export class ProjectedRecords implements Records {
  readonly #records: Surrounded;
  readonly #model: Model;
  readonly #beside: Beside;
  /** What cannot be projected; the records are then as they were. */
  readonly problems: InputProblem[];

  constructor(records: Surrounded, model: Model) {
    this.#records = records;
    this.#model = model;
    this.problems = [...foreignSubjects(records, model)];
    this.#beside = this.#settle();
  }

  *nodes(): Generator<NodeRecord> {
    for (const node of this.#records.own.nodes()) yield this.#projected(node);
    for (const node of this.#beside.records.nodes()) yield this.#projected(node);
  }

  *relationships(): Generator<RelationshipRecord> {
    for (const record of this.#records.own.relationships()) if (!this.#beside.touched.has(record.id)) yield record;
    yield* this.#beside.records.relationships();
  }

  has(id: string): boolean {
    return this.#records.own.has(id) || this.#beside.records.has(id);
  }

  node(id: string): NodeRecord | undefined {
    const found = this.#records.own.node(id) ?? this.#beside.records.node(id);
    return found && this.#projected(found);
  }

  *at(relationship: RelationshipType, side: Side, id: string): Generator<RelationshipRecord> {
    for (const record of this.#records.own.at(relationship, side, id)) {
      if (!this.#beside.touched.has(record.id)) yield record;
    }
    yield* this.#beside.records.at(relationship, side, id);
  }

  /** Looks once at every node with facts. */
  #settle(): Beside {
    const between: StatedFact[] = [];
    const own: OwnFact[] = [];
    for (const node of this.#records.own.nodes()) {
      const facts = factsAbout(this.#records, this.#model, node);
      if (facts.length === 0) continue;
      for (const fact of facts) {
        const wrong = predicateProblem(fact, this.#model);
        if (wrong) this.problems.push(wrong);
        if (fact.object) between.push(fact);
      }
      const projected = projectRecord(this.#model, node, facts);
      own.push(...projected.own);
      this.problems.push(...projected.problems);
    }
    const nodeOf = (id: string): NodeRecord | undefined => this.#records.node(id);
    const links = projectRelationships(this.#model, between, this.#records.own, nodeOf);
    this.problems.push(...links.problems);
    own.push(...links.own);
    const ownFacts = own.map(({ fact }) => fact);
    return {
      touched: links.touched,
      ownFacts: grouped(ownFacts, ({ subject }) => subject.id),
      records: new MemoryRecords({
        nodes: ownFacts.map(({ record }) => record),
        relationships: [...links.relationships, ...own.flatMap(({ relationships }) => relationships)],
      }),
    };
  }

  #projected(node: NodeRecord): NodeRecord {
    const facts = factsAbout(this.#records, this.#model, node);
    const own = this.#beside.ownFacts.get(node.id) ?? [];
    const record = facts.length === 0 ? node : projectRecord(this.#model, node, facts).record;
    return withFactIds(record, [...facts.filter((fact) => !isRetracted(fact)), ...own]);
  }
}

export interface Projected {
  readonly bundle: Bundle;
  readonly problems: readonly InputProblem[];
}

/** The same for a bundle in memory. */
export function projectFacts(bundle: Bundle, model: Model, around: Bundle = nothingAround): Projected {
  const projected = new ProjectedRecords(new Surrounded(new MemoryRecords(bundle), new MemoryRecords(around)), model);
  return {
    bundle: { nodes: [...projected.nodes()], relationships: [...projected.relationships()] },
    problems: projected.problems,
  };
}
