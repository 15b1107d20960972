// Where a fact is found.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { text } from '../../ontology/values/index.js';
import { Fact } from './fact.js';
import { Source } from './source.js';

@Relationship('A fact cites a source.', {
  ends: [{ from: [Fact], to: [Source], required: 'from' }],
  forward: { as: 'sources', description: 'Sources that state the fact, each with the place in it' },
  backward: { as: 'citedBy', description: 'Facts that cite the source' },
  key: ['locator'],
})
export class Cites extends Link {
  @Property(text({ max: 200, example: '#p6' }), 'Where in the source: paragraph, page, sheet and cell', {
    provenance: true,
    field: true,
  })
  override locator!: string;
}
