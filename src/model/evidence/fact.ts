// Single statements, where a curator writes, where sources disagree, or where a value was replaced or retracted.
import { day, Entity, statementStatus } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { code, decimal, flag, list, partialDate, text } from '../../ontology/values/index.js';

@NodeKind('fct', 'A statement about a node: subject, predicate and a value or object, as sources say it.', {
  namedAfter: ['FactSubject', 'predicate', 'value', 'FactObject'],
  oneOf: ['value', 'FactObject', 'notApplicable'],
})
export class Fact extends Entity {
  @Property(
    code(/^(?:[a-z][A-Za-z0-9]*(?:_[0-9]+)?|[A-Z]+(?:_[A-Z]+)*)$/, 'employees'),
    'What is said: a property of the subject such as `employees`, or a relationship such as `LOCATED_IN`',
  )
  predicate!: string;
  @Property(
    text({ max: 2000, example: '3000000 EUR' }),
    "The value as a seed file writes it; it is read by the property's type: `250`, `2012-H2`, `3000000 EUR`, `TAX|LAND`",
    { optional: true },
  )
  value?: string;
  @Property(flag(), 'The predicate does not apply to the subject; true or unknown', { optional: true })
  notApplicable?: boolean;
  @Property(
    list(code(/^[a-z][A-Za-z0-9]*=\S.*$/, 'role=LEADER')),
    'Own properties of the relationship that is stated, each as property=value',
    { optional: true },
  )
  qualifiers?: string[];
  @Property(partialDate(), 'First day on which it is true of the world; unknown means open', { optional: true })
  validFrom?: string;
  @Property(partialDate(), 'Last day on which it is true of the world; unknown means open', {
    optional: true,
    notBefore: 'validFrom',
  })
  validTo?: string;
  @Property(text({ max: 300 }), 'The few words, name, number or cell as found', {
    optional: true,
    provenance: true,
    field: true,
  })
  override stated?: string;
  @Property(partialDate(), 'When it was stated', { optional: true, provenance: true, field: true })
  override statedOn?: string;
  @Property(
    statementStatus,
    'How firmly it stands; where facts disagree, OBSERVED, ASSERTED, INFERRED, PLANNED in this order',
    {
      provenance: true,
      field: true,
      servedAs: 'status',
    },
  )
  override statementStatus!: string;
  @Property(decimal({ min: 0, max: 1 }), 'How sure the curator is, 0 to 1', {
    optional: true,
    provenance: true,
    field: true,
  })
  override confidence?: number;
  @Property(day, 'Day it entered the graph', { provenance: true, field: true }) override recordedAt!: string;
  @Property(text({ example: 'curator of the Mekong seeds' }), 'Role or organisation that recorded it, never a person')
  recordedBy!: string;
  @Property(day, 'Day from which it no longer counts', { optional: true, notBefore: 'recordedAt' })
  retractedOn?: string;
  @Property(text({ max: 500 }), 'Why it was retracted', { optional: true }) retractionReason?: string;
  @Property(flag(), 'It is what the record itself states, kept beside the other facts', {
    optional: true,
    derived: true,
    internal: true,
  })
  ofRecord?: boolean;
}
