// Everything that anybody says of a node or a relationship, with what was taken back.
import { Fact } from '../../model/evidence/fact.js';
import { Source } from '../../model/evidence/source.js';
import { day, statementStatus } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { code, decimal, node, partialDate, text } from '../../ontology/values/index.js';
import { KnownAt } from '../known-at.js';

class Takes {
  @Property(node(), 'The node') node!: string;
  @Property(
    code(/^(?:[a-z][A-Za-z0-9]*(?:_[0-9]+)?|[A-Z]+(?:_[A-Z]+)*)$/, 'LOCATED_IN'),
    'Only what is said of this property, such as `employees`, or of relationships of this type, such as `LOCATED_IN`, from and to the node',
    { optional: true },
  )
  predicate?: string;
  @Property(node(), 'Only what is said of relationships with this node', { optional: true }) other?: string;
}

class TracedStatement {
  @Property(
    text({ example: 'employees' }),
    'The property or relationship that it speaks of; null where it speaks of the record',
    {
      optional: true,
    },
  )
  predicate?: string;
  @Property(text({ max: 2000, example: '250' }), 'What it says, as text; of a relationship the id of its end', {
    optional: true,
  })
  value?: string;
  @Property(node(), 'The node at the end of the relationship that it states', { optional: true }) object?: string;
  @Property(partialDate(), 'First day on which it is said to hold', { optional: true }) validFrom?: string;
  @Property(partialDate(), 'Last day on which it is said to hold', { optional: true }) validTo?: string;
  @Property(node(Source), 'The source') source!: string;
  @Property(text({ example: '#p6' }), 'Where in the source', { optional: true }) locator?: string;
  @Property(text(), 'The few words, name, number or cell as found', { optional: true }) stated?: string;
  @Property(partialDate(), 'When it was stated', { optional: true }) statedOn?: string;
  @Property(statementStatus, 'How firmly it stands', { optional: true }) status?: string;
  @Property(decimal({ min: 0, max: 1 }), 'How sure the curator is, 0 to 1', { optional: true }) confidence?: number;
  @Property(day, 'Day it entered the graph', { optional: true }) recordedAt?: string;
  @Property(text(), 'Role or organisation that recorded it, where it is a fact of its own', { optional: true })
  recordedBy?: string;
  @Property(day, 'Day from which it no longer counts; null where the question is about what was known at a day', {
    optional: true,
  })
  retractedOn?: string;
  @Property(text(), 'Why it was retracted', { optional: true }) retractionReason?: string;
  @Property(node(Fact), 'The fact; null where the record itself states it', { optional: true }) fact?: string;
}

export const provenanceTrace = question({
  name: 'provenanceTrace',
  cypher: 'provenance/provenance-trace',
  takes: Takes,
  shares: [KnownAt],
  row: TracedStatement,
  verified: { reference: 'the facts of random graphs as they were written down', largestDifference: 0 },
  description:
    'Every statement about a node, one of its values or its relationships, with source and place, those of the record first; a statement that several sources make has a row for each. With `knownAt` as it was known on that day: what was recorded or retracted later changes nothing in the answer.',
  example: 'provenanceTrace(node: "ctry:vn") { rows { predicate value source { name } locator status retractedOn } }',
});
